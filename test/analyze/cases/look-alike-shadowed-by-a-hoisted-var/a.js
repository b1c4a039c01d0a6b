import OpenAI from 'openai';

const client = new OpenAI();
export function run() {
  client.chat.completions.create({});
  if (globalThis.x) {
    var client = makeDb();
  }
}
for (const client of rows()) client.chat.completions.create({});
function makeDb() { return null; }
function rows() { return []; }
