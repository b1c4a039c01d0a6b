import type OpenAI from 'openai';
import { called, type Observed } from '../observed.ts';
import type { ScenarioUsage } from '../scenario.ts';
import type { Ask, Expected } from '../scenario-case.ts';
import { chatRequest } from './ask.ts';

export async function observeChat(openai: OpenAI, ask: Ask, seen: Observed): Promise<void> {
  const completion = await openai.chat.completions.create({ ...chatRequest(ask), stream: false });
  const [choice] = completion.choices;
  seen.text = choice?.message.content ?? '';
  for (const call of choice?.message.tool_calls ?? []) {
    if (call.type === 'function') seen.toolCalls.push(called(call.function.name, call.function.arguments));
  }
  seen.finish = chatFinish(choice?.finish_reason);
  seen.usage = chatUsage(completion.usage);
}

export async function observeChatStream(openai: OpenAI, ask: Ask, seen: Observed): Promise<void> {
  const request = { ...chatRequest(ask), stream: true as const, stream_options: { include_usage: true } };
  const calls: { name: string; json: string }[] = [];
  for await (const chunk of await openai.chat.completions.create(request)) {
    if (chunk.usage) seen.usage = chatUsage(chunk.usage);
    const [choice] = chunk.choices;
    if (choice?.delta.content) seen.text += choice.delta.content;
    if (choice?.finish_reason) seen.finish = chatFinish(choice.finish_reason);
    for (const { index, function: fn } of choice?.delta.tool_calls ?? []) {
      const call = calls[index] ?? { name: '', json: '' };
      calls[index] = call;
      call.name += fn?.name ?? '';
      call.json += fn?.arguments ?? '';
    }
  }
  seen.toolCalls.push(...calls.map(({ name, json }) => called(name, json)));
}

function chatUsage(usage: OpenAI.CompletionUsage | undefined): Required<ScenarioUsage> {
  const cacheRead = usage?.prompt_tokens_details?.cached_tokens ?? 0;
  return {
    uncachedInput: (usage?.prompt_tokens ?? 0) - cacheRead,
    cacheRead,
    cacheWrite: 0,
    output: usage?.completion_tokens ?? 0,
    reasoning: usage?.completion_tokens_details?.reasoning_tokens ?? 0,
  };
}

function chatFinish(reason: string | undefined): Expected['finish'] {
  const finishes: Record<string, Expected['finish']> = { stop: 'stop', length: 'length', tool_calls: 'tools' };
  return finishes[reason ?? ''] ?? 'none';
}
