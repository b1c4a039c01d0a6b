const { initLogger, wrapOpenAI, wrapTraced } = require('braintrust');
const OpenAI = require('openai');

initLogger({ projectName: 'chat' });

const client = wrapOpenAI(new OpenAI());

exports.answer = wrapTraced(async function answer(question) {
  const res = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  return res.choices[0].message.content;
});
