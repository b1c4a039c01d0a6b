import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

const getWeather = async (place: string) => `Sunny in ${place}`;

export const ask = (question: string) =>
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
