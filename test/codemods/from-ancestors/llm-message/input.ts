import * as amplitude from '@amplitude/analytics-node';

export function told(answer: string, latency: number, userId: string) {
  amplitude.track(
    'llm_message',
    {
      session_id: 's-1',
      model_provider: 'openai',
      model_name: 'gpt-4',
      input_tokens: 10,
      output_tokens: 50,
      total_tokens: 60,
      cost_usd: 0.001,
      latency_ms: latency,
      finish_reason: 'stop',
      success: true,
      output_content: answer,
    },
    { user_id: userId },
  );
}
