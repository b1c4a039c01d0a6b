const OpenAI = require('amplitude-ai/openai');
const { tool } = require('amplitude-ai');
const { withAmplitude } = require('amplitude-ai/serverless');

const client = new OpenAI();

const getWeather = async (place) => `Sunny in ${place}`;

exports.handler = withAmplitude(async (event) => {
  const runner = client.chat.completions.runTools({
    model: 'gpt-5-mini',
    messages: [{ role: 'user', content: event.question }],
    tools: [{ type: 'function', function: { name: 'get_weather', parameters: {}, function: tool(getWeather, { name: 'get_weather' }) } }],
  });
  return await runner.finalContent();
});
