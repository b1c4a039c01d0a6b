import * as amplitude from '@amplitude/analytics-node';

amplitude.track('llm_message', { model_name: 'm', model_provider: 'acme' }, { user_id: 'user-42' });
