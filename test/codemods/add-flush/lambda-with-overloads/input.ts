import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

export async function handler(event: { question: string }): Promise<string>;
export async function handler(event: { text: string }): Promise<string>;
export async function handler(event: { question?: string; text?: string }): Promise<string> {
  return (await client.responses.create({ model: 'gpt-5-mini', input: event.question ?? event.text ?? '' })).output_text;
}
