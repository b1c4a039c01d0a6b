import Anthropic from '@anthropic-ai/sdk';
const claude = new Anthropic();
const i18n = { messages: { create: (x: unknown) => x, stream: (x: unknown) => x } };
const app = { claude, messages: i18n.messages };
i18n.messages.create({});
app.messages.create({});
app.claude.messages.create({});
const { messages } = i18n;
messages.stream({});
{
  const { messages } = claude;
  messages.stream({});
}
const table: Record<string, unknown> = {};
(table['messages'] as any).create({});
Object.create({});
document.createElement('div');
new Map().set('messages', {}).get('messages').create({});
