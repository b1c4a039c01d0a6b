import OpenAI from 'amplitude-ai/openai';
import type { NextApiRequest, NextApiResponse } from 'next';

export const config = { maxDuration: 30 };

const client = new OpenAI();

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: String(req.query.question) });
  res.json({ text: answer.output_text });
}
