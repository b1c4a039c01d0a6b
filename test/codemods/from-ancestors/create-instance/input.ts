import { createInstance } from '@amplitude/analytics-node';

const client = createInstance();
client.init('api-key');

export function told(answer: string) {
  client.track('llm_message', { model_name: 'm', model_provider: 'acme', latency_ms: 3, output_content: answer }, { user_id: 'user-42' });
}
