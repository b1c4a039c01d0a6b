import * as analytics from '@amplitude/analytics-node';

const tracker = analytics.createInstance();
tracker.track('openai_call', { modelName: 'gpt-4o', vendor: 'openai', latency: 5, error: 'none' });
