import Anthropic from 'amplitude-ai/anthropic';

const client = new Anthropic();

export const ask = (question: string) =>
  client.beta.messages.toolRunner({
    model: 'claude-haiku-4-5',
    max_tokens: 1024,
    messages: [{ role: 'user', content: question }],
    tools: [
      {
        name: 'get_weather',
        description: 'The weather',
        input_schema: { type: 'object' },
        parse: (content) => content,
        run: async (input) => `Sunny in ${JSON.stringify(input)}`,
      },
    ],
  });
