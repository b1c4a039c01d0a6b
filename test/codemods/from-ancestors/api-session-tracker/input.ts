import { createInstance } from '@amplitude/analytics-node';
import { LLMSessionTracker } from 'amplitude-ai/observability';

const amplitude = createInstance();
const tracker = new LLMSessionTracker(amplitude, { userId: 'user-42' });
tracker.startSession();
tracker.finishSession();
