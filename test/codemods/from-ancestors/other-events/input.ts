import * as amplitude from '@amplitude/analytics-node';

amplitude.track('llm_run_paused', { session_id: 's-1' });
amplitude.track('my_llm_message', { model: 'm', provider: 'acme', latency_ms: 3 });
amplitude.track('Song Played', { model: 'm', provider: 'acme', latency_ms: 3 });
