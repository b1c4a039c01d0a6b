import * as amplitude from '@amplitude/analytics-node';

amplitude.track('embedding_created', { model: 'e5', provider: 'acme', latency_ms: 4, tokens: 100, dimensions: 768 });
