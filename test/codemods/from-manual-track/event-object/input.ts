import * as amplitude from '@amplitude/analytics-node';

export function told(userId: string, answer: string) {
  amplitude.track({
    event_type: 'llm.completion',
    user_id: userId,
    event_properties: {
      model: 'llama-4',
      provider: 'acme',
      latency: 320,
      response: answer,
      feature: 'search',
    },
  });
}
