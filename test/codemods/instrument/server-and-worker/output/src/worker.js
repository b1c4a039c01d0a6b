import { makeClient } from './client.js';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

const client = makeClient();

for await (const line of process.stdin) {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: String(line) });
  console.log(answer.output_text);
}
