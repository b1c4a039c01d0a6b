import Anthropic from '@anthropic-ai/sdk';
import { wrap } from 'amplitude-ai';

const client = wrap(new Anthropic());
export const ask = (content: string) =>
  client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 100, messages: [{ role: 'user', content }] });
