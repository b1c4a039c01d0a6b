import OpenAI from 'openai';
const openai = new OpenAI();
const { chat, responses: answers } = openai;
const { completions } = openai.chat;
const {
  chat: { completions: deep },
} = new OpenAI();
chat.completions.create({});
answers.create({});
completions.create({});
deep.stream({});
