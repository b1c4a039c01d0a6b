import { AmplitudeAI, tool } from 'amplitude-ai';
import OpenAI from 'amplitude-ai/openai';

const ai = new AmplitudeAI({ apiKey: 'k' });
const client = new OpenAI();

const weather = async ({ city }: { city: string }) => `Rain in ${city}`;
const search = tool(async ({ query }: { query: string }) => [query], { name: 'search' });

export const run = (userId: string) =>
  ai.agent('bot').session({ userId }).run(() =>
    client.chat.completions.runTools({
      model: 'm',
      messages: [],
      tools: [
        { type: 'function', function: { name: 'weather', function: weather, parse: JSON.parse, parameters: {} } },
        { type: 'function', function: { name: 'search', function: search, parse: JSON.parse, parameters: {} } },
        { type: 'function', function: { function: async () => 'now', parameters: {} } },
      ],
    }),
  );

export const declaredOnly = () =>
  client.chat.completions.create({
    model: 'm',
    messages: [],
    tools: [{ type: 'function', function: { name: 'weather', parameters: {} } }],
  });
