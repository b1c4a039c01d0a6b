import { OpenAI as Client, lazy } from './sdk.mjs';
const client = new Client();
await client.chat.completions.create({});
await lazy.responses.create({});
