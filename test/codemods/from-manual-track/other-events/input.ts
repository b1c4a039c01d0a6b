import * as amplitude from '@amplitude/analytics-node';

amplitude.track('Checkout Completed', { model: 'bicycle', provider: 'acme', latency_ms: 5 });
amplitude.track('page_viewed');
amplitude.identify(new amplitude.Identify().set('plan', 'pro'));
