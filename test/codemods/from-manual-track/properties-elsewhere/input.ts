import * as amplitude from '@amplitude/analytics-node';
import { properties } from './properties.ts';

amplitude.track('llm_call', properties);
amplitude.track({ event_type: 'llm_call', event_properties: properties });
