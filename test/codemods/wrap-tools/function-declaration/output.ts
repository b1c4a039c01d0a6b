import OpenAI from 'amplitude-ai/openai';
import { tool } from 'amplitude-ai';

const client = new OpenAI();

async function getWeather(place: string) {
  return `Sunny in ${place}`;
}

export const ask = (question: string) =>
  client.chat.completions.runTools({
    model: 'gpt-5-mini',
    messages: [{ role: 'user', content: question }],
    tools: [
      {
        type: 'function',
        function: { name: 'get_weather', description: 'The weather', parameters: {}, function: tool(getWeather, { name: 'get_weather' }) },
      },
    ],
  });
