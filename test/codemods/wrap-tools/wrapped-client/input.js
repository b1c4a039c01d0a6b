import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

const client = wrap(new OpenAI());

const getWeather = async (place) => `Sunny in ${place}`;

export const ask = (question) =>
  client.chat.completions.runTools({
    model: 'gpt-5-mini',
    messages: [{ role: 'user', content: question }],
    tools: [
      {
        type: 'function',
        function: { name: 'get_weather', description: 'The weather', parameters: {}, function: getWeather },
      },
    ],
  });
