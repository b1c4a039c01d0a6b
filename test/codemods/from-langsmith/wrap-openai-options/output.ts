import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI({ maxRetries: 1 }), {
  tags: ['prod'],
  context: { team: 'growth' },
});
