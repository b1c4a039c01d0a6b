import type { Session } from 'amplitude-ai';
import OpenAI from 'openai';

export const ask = (session: Session) => session.run(() => new OpenAI());
