import { makeClient } from './client.js';

const client = makeClient();

for await (const line of process.stdin) {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: String(line) });
  console.log(answer.output_text);
}
