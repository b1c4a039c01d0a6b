openai.chat.completions.create({});
window.openai.responses.create({});
const { anthropic } = globalThis;
anthropic.messages.create({});
puter.ai.chat('hi');
