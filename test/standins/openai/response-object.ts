import type OpenAI from 'openai';
import type { Answer } from '../answer.ts';
import { type JsonRecord, listOf, recordOf } from '../json-view.ts';
import { createdAt } from './chat-completion.ts';

/** Not on the wire: the SDK adds `output_text` itself. `tools` and `tool_choice` echo the request unread. */
type Omitted = 'output_text' | 'access_programs' | 'tools' | 'tool_choice';
type WireResponse = Omit<OpenAI.Responses.Response, Omitted> & { tools: readonly unknown[]; tool_choice: unknown };

export type OutputItem =
  | OpenAI.Responses.ResponseReasoningItem
  | OpenAI.Responses.ResponseOutputMessage
  | OpenAI.Responses.ResponseFunctionToolCall;

/** The response as it looks while it runs; `settled` turns it into its last state. */
export function openResponse(body: JsonRecord, answer: Answer, serial: number): WireResponse {
  return {
    id: `resp_${serial}`,
    object: 'response',
    created_at: createdAt,
    status: 'in_progress',
    background: false,
    error: null,
    incomplete_details: null,
    instructions: typeof body.instructions === 'string' ? body.instructions : null,
    max_output_tokens: typeof body.max_output_tokens === 'number' ? body.max_output_tokens : null,
    metadata: {},
    model: answer.model,
    output: [],
    parallel_tool_calls: true,
    previous_response_id: typeof body.previous_response_id === 'string' ? body.previous_response_id : null,
    temperature: 1,
    tool_choice: body.tool_choice ?? 'auto',
    tools: listOf(body.tools),
    top_p: 1,
    truncation: 'disabled',
    ...(recordOf(body.text).format === undefined ? { text: { format: { type: 'text' } } } : {}),
  };
}

export function settledResponse(open: WireResponse, answer: Answer, output: OutputItem[]): WireResponse {
  const done = { ...open, output };
  switch (answer.finish) {
    case 'failed':
      return { ...done, status: 'failed', error: { ...answer.failure } };
    case 'length':
      return {
        ...done,
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
        usage: responseUsage(answer),
      };
    case 'complete':
      return { ...done, status: 'completed', completed_at: createdAt + 1, usage: responseUsage(answer) };
  }
}

export function outputItems(answer: Answer, serial: number): OutputItem[] {
  const cut = answer.finish === 'complete' ? 'completed' : 'incomplete';
  const items: OutputItem[] = [];
  if (answer.reasoning.length > 0) {
    items.push({
      id: `rs_${serial}`,
      type: 'reasoning',
      summary: answer.reasoning.map((text) => ({ type: 'summary_text', text })),
    });
  }
  if (answer.texts.length > 0) {
    items.push({
      id: `msg_${serial}`,
      type: 'message',
      role: 'assistant',
      status: cut,
      content: answer.texts.map((text) => ({ type: 'output_text', text, annotations: [], logprobs: [] })),
    });
  }
  for (const [index, call] of answer.toolCalls.entries()) {
    items.push({
      id: `fc_${serial}_${index}`,
      type: 'function_call',
      status: cut,
      call_id: `call_${serial}_${index}`,
      name: call.name,
      arguments: JSON.stringify(call.arguments),
    });
  }
  return items;
}

function responseUsage({ usage }: Answer): OpenAI.Responses.ResponseUsage {
  const input = usage.uncachedInput + usage.cacheRead + usage.cacheWrite;
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: usage.cacheRead, cache_write_tokens: usage.cacheWrite },
    output_tokens: usage.output,
    output_tokens_details: { reasoning_tokens: usage.reasoning },
    total_tokens: input + usage.output,
  };
}
