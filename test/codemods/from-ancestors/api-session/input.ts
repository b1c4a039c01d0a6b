import { createInstance } from '@amplitude/analytics-node';
import { llmSession } from 'amplitude-ai/observability';

const amplitude = createInstance();

export const talk = (text: string) =>
  llmSession(amplitude, { userId: 'user-42', modelProvider: 'acme', modelName: 'acme-1' }, (session) => {
    session.trackUserMessage(text);
  });
