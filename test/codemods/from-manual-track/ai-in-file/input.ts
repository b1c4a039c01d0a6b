import * as amplitude from '@amplitude/analytics-node';

const ai = 'artificial';
export const told = () => amplitude.track('llm_call', { model: ai, provider: 'acme', latency_ms: 1 });
