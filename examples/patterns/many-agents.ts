import type { AmplitudeAI } from 'amplitude-ai';

/** A router hands work to two researchers at once, and a writer puts it together: one session, four agents. */
export async function compare(ai: AmplitudeAI, userId: string, question: string): Promise<void> {
  const router = ai.agent('router', { env: 'production', context: { surface: 'chat' } });
  const web = router.child('researcher-web', { context: { agent_type: 'retriever' } });
  const database = router.child('researcher-db', { context: { agent_type: 'retriever' } });
  const writer = router.child('writer', { context: { agent_type: 'executor' } });

  await router.session({ userId }).run(async (session) => {
    session.newTrace();
    const parentMessageId = session.trackUserMessage({ content: question });
    const research = (toolName: string) => async () => {
      await new Promise((resolve) => setImmediate(resolve));
      // Whatever is tracked in here, by whichever handle, is the researcher's.
      ai.trackToolCall({ toolName, latencyMs: 90, success: true, parentMessageId });
    };
    await Promise.all([session.runAs(web, research('web_search')), session.runAs(database, research('sql'))]);
    session.runAs(writer, () =>
      ai.trackAiMessage({ content: 'Ours is cheaper.', model: 'gpt-4o', provider: 'openai', latencyMs: 500 }),
    );
  });
}
