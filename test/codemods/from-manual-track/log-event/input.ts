import { createInstance } from '@amplitude/analytics-node';

const client = createInstance();
client.logEvent('gemini response', { model: 'm', provider: 'google', latency: 7, finish_reason: 'stop', session_id: 's-1' });
