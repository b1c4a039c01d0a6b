import { track } from '@amplitude/analytics-node';

track('llm_message', { model_name: 'm', model_provider: 'acme', latency_ms: 3 }, { user_id: 'user-42' });
