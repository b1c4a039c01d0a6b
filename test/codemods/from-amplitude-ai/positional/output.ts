import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ redactPii: true, apiKey: 'k' });
const agent = ai.agent('bot', { agentDescription: 'Answers questions', env: 'production' });

await agent.session({ userId: 'user-42' }).run(async (s) => {
  const question = s.trackUserMessage({ content: 'What is retention?', locale: 'en' });
  s.trackToolCall({ toolName: 'search', latencyMs: 120, success: true, input: { q: 'x' }, parentMessageId: question });
  const id = s.trackAiMessage({ content: 'It is…', model: 'gpt-4o', provider: 'openai', latencyMs: 850,
    inputTokens: 10,
    outputTokens: 20,
  });
  s.trackEmbedding({ model: 'text-embedding-3-small', provider: 'openai', latencyMs: 40 });
  s.trackSpan({ spanName: 'rerank', latencyMs: 12 });
  s.score({ name: 'helpful', value: 1, targetId: id, targetType: 'message', source: 'user' });
});
