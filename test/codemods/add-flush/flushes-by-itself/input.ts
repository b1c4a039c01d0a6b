import { init } from 'amplitude-ai';
import OpenAI from 'amplitude-ai/openai';

const ai = init({ dryRun: true });

export const handler = async (event: { question: string }) => {
  const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: event.question });
  await ai.flush();
  return answer;
};
