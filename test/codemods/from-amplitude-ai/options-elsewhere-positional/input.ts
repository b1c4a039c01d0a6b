import type { Session } from '@amplitude/ai';

export function told(session: Session, content: string, options: { locale?: string }) {
  session.trackUserMessage(content, options);
}
