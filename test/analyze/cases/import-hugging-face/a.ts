import { chatCompletion, HfInference, InferenceClient } from '@huggingface/inference';

await chatCompletion({ model: 'm', messages: [] });
const client = new InferenceClient('key');
for await (const part of client.chatCompletionStream({ messages: [] })) console.log(part);
await client.featureExtraction({ inputs: 'a' });
await new HfInference('key').endpoint('https://example.test').textGeneration({ inputs: 'b' });
