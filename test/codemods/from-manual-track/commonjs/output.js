'use strict';

const amplitude = require('@amplitude/analytics-node');
const { AmplitudeAI } = require('amplitude-ai');

const ai = new AmplitudeAI({ amplitude });

amplitude.init(process.env.AMPLITUDE_API_KEY);

exports.told = (userId, model) => {
  ai.trackAiMessage({ model, provider: 'acme', latencyMs: 5, userId });
};
