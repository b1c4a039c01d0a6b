import * as amplitude from '@amplitude/analytics-node';

const LLM_CALL = 'llm_call';
amplitude.track(LLM_CALL, { model: 'm', provider: 'p', latency_ms: 1 });
