import OpenAI from 'amplitude-ai/openai';
import { tool as amplitudeTool } from 'amplitude-ai';

const client = new OpenAI();

const tool = 'a hammer';

const getWeather = async (place: string) => `Sunny in ${place}`;

export const ask = (question: string) =>
  client.chat.completions.runTools({
    model: 'gpt-5-mini',
    messages: [{ role: 'user', content: question }],
    tools: [
      {
        type: 'function',
        function: { name: 'get_weather', description: 'The weather', parameters: {}, function: amplitudeTool(getWeather, { name: 'get_weather' }) },
      },
    ],
  });

console.log(tool);
