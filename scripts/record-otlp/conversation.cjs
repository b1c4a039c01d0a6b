/** What each instrumentation is shown: the same five calls, by the app's own client. */
const prompt = 'What is retention?';
const weather = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Weather of a city',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
};
const model = 'gpt-4o-mini';

module.exports = async function converse(openai) {
  const { completions } = openai.chat;
  await completions.create({
    model,
    temperature: 0.2,
    max_tokens: 99,
    messages: [
      { role: 'system', content: 'You explain analytics.' },
      { role: 'user', content: prompt },
    ],
  });
  const stream = await completions.create({
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: prompt }],
  });
  for await (const _ of stream);
  const asked = { role: 'user', content: 'How is the weather in Paris?' };
  const { choices } = await completions.create({ model, tools: [weather], messages: [asked] });
  const [call] = choices[0].message.tool_calls;
  const result = { role: 'tool', tool_call_id: call.id, content: 'sunny' };
  await completions.create({ model, tools: [weather], messages: [asked, choices[0].message, result] });
  await openai.embeddings.create({ model: 'text-embedding-3-small', input: 'churn' });
  await completions.create({ model, messages: [{ role: 'user', content: prompt }] }).catch((error) => console.error(String(error)));
};
