const ai = require('amplitude-ai/ai');

const { generateText } = ai;
module.exports = { generateText };
