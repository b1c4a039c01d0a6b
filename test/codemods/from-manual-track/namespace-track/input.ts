import * as amplitude from '@amplitude/analytics-node';

amplitude.init(process.env.AMPLITUDE_API_KEY ?? '');

export function told(userId: string, model: string, ms: number) {
  amplitude.track('llm_call', { model, provider: 'acme', latency_ms: ms, prompt_tokens: 12, completion_tokens: 40 }, { user_id: userId });
}
