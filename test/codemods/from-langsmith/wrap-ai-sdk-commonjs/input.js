const { wrapAISDK } = require('langsmith/experimental/vercel');
const ai = require('ai');

const { generateText } = wrapAISDK(ai);
module.exports = { generateText };
