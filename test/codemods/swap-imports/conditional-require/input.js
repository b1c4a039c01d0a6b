let OpenAI;
try {
  OpenAI = require('openai');
} catch {
  OpenAI = null;
}
const maybe = typeof require === 'function' ? require?.('openai') : undefined;
module.exports = { OpenAI, maybe };
