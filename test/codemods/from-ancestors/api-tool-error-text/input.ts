import { createInstance } from '@amplitude/analytics-node';
import { emitToolCalled } from 'amplitude-ai/observability';

const amplitude = createInstance();
emitToolCalled(amplitude, { userId: 'user-42', toolName: 'search', success: false, latencyMs: 5, error: 'no answer' });
