import openai = require('openai');

export function f(client: openai.OpenAI): void {}
