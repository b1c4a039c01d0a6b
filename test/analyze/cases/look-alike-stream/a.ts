import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ChatOpenAI } from '@langchain/openai';

export const model = new ChatOpenAI();
await pipeline(Readable.from(['a']), new PassThrough());
Readable.from(['a']).pipe(new PassThrough());
const response = { stream: () => new PassThrough() };
response.stream();
