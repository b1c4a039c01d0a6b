import type { Agent, AmplitudeAI } from 'amplitude-ai';

/** A handle that knows the conversation, made anew in every request from what the app keeps of it. */
export function conversation(ai: AmplitudeAI, userId: string, threadId: string): Agent {
  return ai.agent('support-bot', { userId, sessionId: threadId, env: 'production' });
}

/** One message and its answer. Turns go on counting from one request to the next. */
export function answerInThread(agent: Agent, requestId: string, question: string): void {
  agent.trackUserMessage({ content: question, traceId: requestId });
  agent.trackAiMessage({
    content: 'A chart of who comes back.',
    traceId: requestId,
    model: 'gpt-4o',
    provider: 'openai',
    latencyMs: 200,
  });
}

/** When the app knows that it is over. If it never does, Amplitude closes the session after its idle timeout. */
export function close(agent: Agent): void {
  agent.trackSessionEnd({ enrichments: { overallOutcome: 'response_provided' } });
}
