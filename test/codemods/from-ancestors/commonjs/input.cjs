const amplitude = require('@amplitude/analytics-node');

exports.told = (answer) => {
  amplitude.track('ai_operation', { model: 'm', provider: 'acme', latency_ms: 3, output_text: answer }, { user_id: 'user-42' });
};
