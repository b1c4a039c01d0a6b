import type { AmplitudeAI } from 'amplitude-ai';

/** One request, one session: it ends with `run`, also when the code inside fails. */
export async function answerOnce(ai: AmplitudeAI, userId: string, question: string): Promise<string> {
  const agent = ai.agent('support-bot', { env: 'production', agentVersion: '4.2.0' });
  return agent.session({ userId }).run(async (session) => {
    session.newTrace();
    session.trackUserMessage({ content: question });
    // With `amplitude-ai/openai` and its like, or after `patch()`, the calls of the SDK record themselves here.
    const content = 'Retention says who comes back.';
    const answerId = session.trackAiMessage({
      content,
      model: 'gpt-4o',
      provider: 'openai',
      latencyMs: 350,
      inputTokens: 50,
      outputTokens: 200,
    });
    session.score({ name: 'helpful', value: 1, targetId: answerId });
    return content;
  });
}
