import type Anthropic from '@anthropic-ai/sdk';
import { recordOf } from '../json-view.ts';
import type { Observed } from '../observed.ts';
import type { Ask, Expected } from '../scenario-case.ts';
import { messagesRequest } from './ask.ts';

export async function observeMessages(messages: Anthropic['messages'], ask: Ask, seen: Observed): Promise<void> {
  if (!ask.stream) return settleMessage(await messages.create({ ...messagesRequest(ask), stream: false }), seen);
  const stream = messages.stream(messagesRequest(ask));
  stream.on('text', (delta) => {
    seen.text += delta;
  });
  settleMessage(await stream.finalMessage(), seen);
}

function settleMessage(message: Anthropic.Message, seen: Observed): void {
  seen.text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  seen.reasoning = message.content.map((block) => (block.type === 'thinking' ? block.thinking : '')).join('');
  for (const block of message.content) {
    if (block.type === 'tool_use') seen.toolCalls.push({ name: block.name, arguments: recordOf(block.input) });
  }
  const finishes: Record<string, Expected['finish']> = { end_turn: 'stop', max_tokens: 'length', tool_use: 'tools' };
  seen.finish = finishes[message.stop_reason ?? ''] ?? 'none';
  seen.usage = {
    uncachedInput: message.usage.input_tokens,
    cacheRead: message.usage.cache_read_input_tokens ?? 0,
    cacheWrite: message.usage.cache_creation_input_tokens ?? 0,
    output: message.usage.output_tokens,
    reasoning: message.usage.output_tokens_details?.thinking_tokens ?? 0,
  };
}
