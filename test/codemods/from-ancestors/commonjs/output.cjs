const amplitude = require('@amplitude/analytics-node');
const { AmplitudeAI } = require('amplitude-ai');

const ai = new AmplitudeAI({ amplitude });

exports.told = (answer) => {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, content: answer, userId: 'user-42' });
};
