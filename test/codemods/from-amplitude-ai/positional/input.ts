import { AmplitudeAI } from '@amplitude/ai';

const ai = new AmplitudeAI({ apiKey: 'k' });
const agent = ai.agent('bot', { description: 'Answers questions', env: 'production' });

await agent.session({ userId: 'user-42' }).run(async (s) => {
  const question = s.trackUserMessage('What is retention?', { locale: 'en' });
  s.trackToolCall('search', 120, true, { input: { q: 'x' }, parentMessageId: question });
  const id = s.trackAiMessage('It is…', 'gpt-4o', 'openai', 850, {
    inputTokens: 10,
    outputTokens: 20,
  });
  s.trackEmbedding('text-embedding-3-small', 'openai', 40);
  s.trackSpan('rerank', 12, {});
  s.score('helpful', 1, id, { targetType: 'message', source: 'user' });
});
