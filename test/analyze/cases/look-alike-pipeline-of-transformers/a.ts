import { pipeline } from '@xenova/transformers';
import { InferenceClient } from '@huggingface/inference';

export const client = new InferenceClient('key');
const classify = await pipeline('sentiment-analysis');
await classify('a');
