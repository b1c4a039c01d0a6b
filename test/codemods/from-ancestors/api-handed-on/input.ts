import { createInstance } from '@amplitude/analytics-node';
import { emitUserMessage } from 'amplitude-ai/observability';

const amplitude = createInstance();

export const saying = (contents: readonly string[], tell = emitUserMessage) => {
  for (const content of contents) tell(amplitude, { userId: 'user-42', content });
};
