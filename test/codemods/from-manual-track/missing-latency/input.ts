import * as amplitude from '@amplitude/analytics-node';

amplitude.track('llm_call', { model: 'm', tokens: 10 });
