const { createInstance } = require('@amplitude/analytics-node');
const { AmplitudeAI } = require('amplitude-ai');

const amplitude = createInstance();
const ai = new AmplitudeAI({ amplitude });

exports.said = (content) => {
  ai.trackUserMessage({ userId: 'user-42', content });
};
