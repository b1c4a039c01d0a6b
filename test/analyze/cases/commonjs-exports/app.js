const { openai, make } = require('./llm');
const { claude, again } = require('./named');
const whole = require('./whole');
openai.chat.completions.create({});
make().chat.completions.create({});
claude.messages.create({});
again.messages.create({});
whole.responses.create({});
require('./llm').openai.embeddings.create({});
