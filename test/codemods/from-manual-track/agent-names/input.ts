import * as amplitude from '@amplitude/analytics-node';

amplitude.track({ event_type: '[Agent] User Message', user_id: 'user-42', event_properties: { content: 'Hi', 'page name': 'help' } });
