import { createInstance } from '@amplitude/analytics-node';
import { emitLlmMessage } from 'amplitude-ai/observability';

const amplitude = createInstance();
emitLlmMessage(amplitude, { userId: 'user-42', outputContent: 'Hello' });
