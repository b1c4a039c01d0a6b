import type { Session } from '@amplitude/ai';

export function told(session: Session, content: string, model: string) {
  session.trackUserMessage(content);
  return session.trackAiMessage(
    'answer',
    model,
    'openai',
    100,
  );
}
