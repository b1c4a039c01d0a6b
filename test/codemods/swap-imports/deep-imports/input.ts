import type { ChatCompletion } from 'openai/resources/chat/completions';
import { zodResponseFormat } from 'openai/helpers/zod';
import { ChatCompletionStream } from 'openai/lib/ChatCompletionStream';

export const x: [typeof zodResponseFormat, typeof ChatCompletionStream, ChatCompletion?] = [zodResponseFormat, ChatCompletionStream];
