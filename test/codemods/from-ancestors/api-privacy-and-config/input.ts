import { createInstance } from '@amplitude/analytics-node';
import { AIConfig, emitUserMessage } from 'amplitude-ai/observability';

const amplitude = createInstance();
const config = new AIConfig({ maxContentLength: 500 });
emitUserMessage(amplitude, { userId: 'user-42', content: 'Hello', privacyMode: true });
emitUserMessage(amplitude, { userId: 'user-42', content: 'Hello', config });
