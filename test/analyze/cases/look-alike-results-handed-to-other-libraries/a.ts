import OpenAI from 'openai';
import { pipeline } from 'stream/promises';
import { OpenAIStream, StreamingTextResponse } from 'old-helper';
import { zodResponseFormat } from 'openai/helpers/zod';
const client = new OpenAI();
export async function run() {
  const stream = await client.chat.completions.create({ stream: true });
  const reader = stream.toReadableStream();
  await pipeline(reader as any, process.stdout);
  stream.controller.abort();
  const [one, two] = stream.tee();
  for await (const part of one) console.log(part.choices[0]?.delta);
  const answer = await client.responses.create({ format: zodResponseFormat({} as any, 'x') });
  answer.output.map((item: any) => item.create({}));
  answer.output_text.match(/x/);
  (answer as any).responses.create({});
  (two as any).chat.completions.create({});
  return new StreamingTextResponse(OpenAIStream(stream as any));
}
