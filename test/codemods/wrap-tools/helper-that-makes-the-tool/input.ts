import Anthropic from 'amplitude-ai/anthropic';
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
import { z } from 'zod';

const client = new Anthropic();

export const ask = (question: string) =>
  client.beta.messages.toolRunner({
    model: 'claude-haiku-4-5',
    max_tokens: 1024,
    messages: [{ role: 'user', content: question }],
    tools: [
      betaZodTool({
        name: 'get_weather',
        description: 'The weather',
        inputSchema: z.object({ place: z.string() }),
        run: async (input) => `Sunny in ${input.place}`,
      }),
    ],
  });
