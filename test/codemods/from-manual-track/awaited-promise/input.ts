import * as amplitude from '@amplitude/analytics-node';

await amplitude.track('llm_call', { model: 'm', provider: 'p', latency_ms: 1 }).promise;
