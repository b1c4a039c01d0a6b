import type OpenAI from 'openai';
import { called, type Observed } from '../observed.ts';
import type { Ask, Expected } from '../scenario-case.ts';
import { responsesRequest } from './ask.ts';

export async function observeResponse(openai: OpenAI, ask: Ask, seen: Observed): Promise<void> {
  settle(await openai.responses.create({ ...responsesRequest(ask), stream: false }), seen);
}

export async function observeResponseStream(openai: OpenAI, ask: Ask, seen: Observed): Promise<void> {
  let json = '';
  for await (const event of await openai.responses.create({ ...responsesRequest(ask), stream: true })) {
    if (event.type === 'response.output_text.delta') seen.text += event.delta;
    if (event.type === 'response.reasoning_summary_text.delta') seen.reasoning += event.delta;
    if (event.type === 'response.function_call_arguments.delta') json += event.delta;
    if (event.type === 'response.completed' || event.type === 'response.incomplete') settle(event.response, seen);
    if (event.type === 'response.failed') seen.finish = 'failed';
  }
  const whole = seen.toolCalls.map((call) => JSON.stringify(call.arguments)).join('');
  if (json !== whole) throw new Error(`The streamed arguments "${json}" do not join to "${whole}".`);
}

function settle(response: OpenAI.Responses.Response, seen: Observed): void {
  seen.text = '';
  seen.reasoning = '';
  for (const item of response.output) {
    if (item.type === 'function_call') seen.toolCalls.push(called(item.name, item.arguments));
    if (item.type === 'reasoning') seen.reasoning += item.summary.map((part) => part.text).join('');
    if (item.type === 'message') {
      seen.text += item.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
    }
  }
  const finishes: Record<string, Expected['finish']> = {
    incomplete: 'length',
    failed: 'failed',
    completed: seen.toolCalls.length > 0 ? 'tools' : 'stop',
  };
  seen.finish = finishes[response.status ?? ''] ?? 'none';
  const { usage } = response;
  if (!usage) return;
  const { cached_tokens: cacheRead, cache_write_tokens: cacheWrite } = usage.input_tokens_details;
  seen.usage = {
    uncachedInput: usage.input_tokens - cacheRead - cacheWrite,
    cacheRead,
    cacheWrite,
    output: usage.output_tokens,
    reasoning: usage.output_tokens_details.reasoning_tokens,
  };
}
