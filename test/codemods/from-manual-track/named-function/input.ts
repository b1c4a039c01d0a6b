import { track } from '@amplitude/analytics-node';

export const told = (model: string) => track('llm_call', { model, provider: 'acme', latency_ms: 1 });
