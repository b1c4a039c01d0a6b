import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

class Weather {
  in(place: string) {
    return `Sunny in ${place}`;
  }
}

const weather = new Weather();

export const ask = (question: string) =>
  client.chat.completions.runTools({
    model: 'gpt-5-mini',
    messages: [{ role: 'user', content: question }],
    tools: [
      {
        type: 'function',
        function: { name: 'get_weather', description: 'The weather', parameters: {}, function: weather.in.bind(weather) },
      },
    ],
  });
