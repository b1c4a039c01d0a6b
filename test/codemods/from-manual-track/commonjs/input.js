'use strict';

const amplitude = require('@amplitude/analytics-node');

amplitude.init(process.env.AMPLITUDE_API_KEY);

exports.told = (userId, model) => {
  amplitude.track('llm_call', { model, provider: 'acme', latency_ms: 5 }, { user_id: userId });
};
