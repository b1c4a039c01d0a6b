import * as amplitude from '@amplitude/analytics-node';
import { shared } from './shared.ts';

amplitude.track('llm_call', { ...shared, model: 'm', provider: 'p', latency_ms: 1 });
