import { analytics } from './analytics.ts';
import * as amplitude from '@amplitude/analytics-node';

amplitude.init('key');
analytics.track('llm_call', { model: 'm', provider: 'p', latency_ms: 1 });
