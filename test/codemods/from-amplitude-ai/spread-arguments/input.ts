import type { Session } from '@amplitude/ai';

export const told = (session: Session, args: [string]) => session.trackUserMessage(...args);
