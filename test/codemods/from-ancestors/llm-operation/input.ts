import * as amplitude from '@amplitude/analytics-node';

export function told(userId: string, answer: string) {
  amplitude.track({
    event_type: 'llm_operation',
    user_id: userId,
    event_properties: {
      model: 'gpt-3.5-turbo',
      provider: 'openai',
      operation: 'chat_completion',
      latency_ms: 1500,
      input_tokens: 25,
      output_tokens: 15,
      message_count: 2,
      response_preview: answer.slice(0, 500),
      temperature: 0.7,
      max_tokens: 100,
    },
  });
}
