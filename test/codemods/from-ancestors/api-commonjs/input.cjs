const { createInstance } = require('@amplitude/analytics-node');
const { emitUserMessage } = require('amplitude-ai/observability');

const amplitude = createInstance();

exports.said = (content) => {
  emitUserMessage(amplitude, { userId: 'user-42', content });
};
