import { createInstance } from '@amplitude/analytics-node';

export const amplitude = createInstance();

export const told = (model: string) => {
  amplitude.track('gpt_response', { model, provider: 'acme', duration_ms: 10 });
};
