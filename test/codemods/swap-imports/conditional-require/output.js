let OpenAI;
try {
  OpenAI = require('amplitude-ai/openai');
} catch {
  OpenAI = null;
}
const maybe = typeof require === 'function' ? require?.('amplitude-ai/openai') : undefined;
module.exports = { OpenAI, maybe };
