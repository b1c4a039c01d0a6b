import * as amplitude from '@amplitude/analytics-node';

amplitude.track('fulfillment_started', { order: 1 });
amplitude.track('Email Message Opened', { content: 'x' });
