import OpenAI from 'openai';
const client = new OpenAI();
export const Page = () => <p>{client.chat.completions.create({})}</p>;
