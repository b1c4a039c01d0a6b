import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');
mixpanel.track('llm_call', { model: 'm', provider: 'p', latency_ms: 1 });
