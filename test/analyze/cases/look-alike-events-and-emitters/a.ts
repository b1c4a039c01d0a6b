import Anthropic from '@anthropic-ai/sdk';
const claude = new Anthropic();
export async function run(emitter: any) {
  const stream = claude.messages.stream({});
  stream.on('text', (text) => emitter.send(text));
  stream.on('message', (message: any) => message.create?.({}));
  await stream.finalMessage();
  stream.abort();
  emitter.messages.create({});
  emitter.chat({});
  process.send?.({});
  new WebSocket('ws://x').send('x');
}
