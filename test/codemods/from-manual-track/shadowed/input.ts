import * as amplitude from '@amplitude/analytics-node';

amplitude.init('key');
export function told(amplitude: { track(name: string, properties: object): void }) {
  amplitude.track('llm_call', { model: 'm', provider: 'p', latency_ms: 1 });
}
