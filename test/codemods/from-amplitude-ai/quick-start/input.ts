import { AmplitudeAI, OpenAI } from '@amplitude/ai';

const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY! });
const openai = new OpenAI({ amplitude: ai, apiKey: process.env.OPENAI_API_KEY });
const agent = ai.agent('my-agent');

export async function chat(userId: string, sessionId: string, message: string) {
  const result = await agent.session({ userId, sessionId }).run(async (s) => {
    s.trackUserMessage(message);
    const response = await openai.chat.completions.create({
      model: 'gpt-4o',
      messages: [{ role: 'user', content: message }],
    });
    return response.choices[0]?.message.content;
  });
  await ai.flush();
  return result;
}
