import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: 'key' });
analytics.track({ event: 'llm_message', userId: 'user-42', properties: { model_name: 'm' } });
