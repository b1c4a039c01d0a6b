import OpenAI from 'amplitude-ai/openai';
import { tool } from 'amplitude-ai';

const client = new OpenAI();

const tools = { weather: (place: string) => `Sunny in ${place}` };

export const ask = (question: string) =>
  client.chat.completions.runTools({
    model: 'gpt-5-mini',
    messages: [{ role: 'user', content: question }],
    tools: [
      {
        type: 'function',
        function: { name: 'get_weather', description: 'The weather', parameters: {}, function: tool(tools.weather, { name: 'get_weather' }) },
      },
    ],
  });
