import client from './llm';
client.chat.completions.create({});
