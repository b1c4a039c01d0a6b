import { AmplitudeAI, wrap } from 'amplitude-ai';
import { OpenAI } from 'amplitude-ai/openai';

const ai = new AmplitudeAI({ redactPii: true, apiKey: process.env.AMPLITUDE_AI_API_KEY! });
const openai = wrap(new OpenAI({ apiKey: process.env.OPENAI_API_KEY }), { ai });
const agent = ai.agent('my-agent');

export async function chat(userId: string, sessionId: string, message: string) {
  const result = await agent.session({ userId, sessionId }).run(async (s) => {
    s.trackUserMessage({ content: message });
    const response = await openai.chat.completions.create({
      model: 'gpt-4o',
      messages: [{ role: 'user', content: message }],
    });
    return response.choices[0]?.message.content;
  });
  await ai.flush();
  return result;
}
