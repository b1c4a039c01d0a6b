const { init, observe, wrap } = require('amplitude-ai');
const OpenAI = require('openai');

init();

const client = wrap(new OpenAI());

exports.answer = observe(async function answer(question) {
  const res = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  return res.choices[0].message.content;
});
