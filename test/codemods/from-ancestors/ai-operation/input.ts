import * as amplitude from '@amplitude/analytics-node';

export function told(userId: string, question: string, answer: string) {
  amplitude.track(
    'ai_operation',
    {
      model: 'custom-model',
      provider: 'custom-provider',
      operation: 'text_generation',
      input_text: question,
      output_text: answer,
      latency_ms: 1200,
      input_tokens: 10,
      output_tokens: 50,
      cost: 0.001,
      error: null,
      ai_temperature: 0.7,
      ai_max_tokens: 100,
    },
    { user_id: userId },
  );
}
