import * as sdk from 'openai';
const a = new sdk.OpenAI();
const b = new sdk.default();
a.chat.completions.create({});
b.chat.completions.parse({});
