import type OpenAI from 'openai';
import type {
  Attachment,
  Failure,
  LlmRequest,
  LlmResponse,
  ToolCallRequest,
  ToolResult,
} from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts, newMessages } from '../text.ts';
import { readResponseUsage } from './usage.ts';

type Params = OpenAI.Responses.ResponseCreateParams;
type Item = OpenAI.Responses.ResponseInputItem;
type Event = OpenAI.Responses.ResponseStreamEvent;

/**
 * What the model said before: its messages, calls and reasoning, and references to them. New kinds of items come with
 * new tools; what goes in is the smaller and steadier set.
 */
function isAnswer(item: Item): boolean {
  if ('role' in item) return item.role === 'assistant';
  return !/_(output|response|tools|update|trigger)$/.test(item.type ?? '') || item.type === 'mcp_list_tools';
}

const isBeginning = (item: Item): boolean => 'role' in item && isAnswer(item);

type Content = string | readonly { type: string; text?: string }[];

function textsOf(content: Content | undefined): string[] {
  if (typeof content === 'string') return [content];
  return (content ?? []).flatMap((part) => (part.text === undefined ? [] : [part.text]));
}

type Spoken = Extract<Item, { role: string; content: unknown }>;

const roleIs =
  (...roles: string[]) =>
  (item: Item): item is Spoken =>
    'role' in item && 'content' in item && roles.includes(item.role);

function attachmentOf(part: OpenAI.Responses.ResponseInputContent): Attachment | undefined {
  if (part.type === 'input_image') {
    return { type: 'image', url: part.image_url?.startsWith('data:') ? undefined : (part.image_url ?? undefined) };
  }
  return part.type === 'input_file'
    ? { type: 'file', name: part.filename, url: part.file_url ?? undefined }
    : undefined;
}

function attachmentsOf(item: Spoken): Attachment[] {
  if (typeof item.content === 'string' || !Array.isArray(item.content)) return [];
  // Items of a user hold input parts; the union of the SDK also allows output parts of the assistant.
  const parts = item.content as OpenAI.Responses.ResponseInputContent[];
  return parts.map(attachmentOf).filter((attachment) => attachment !== undefined);
}

function toolResultsOf(item: Item): ToolResult[] {
  if (!('type' in item)) return [];
  if (item.type !== 'function_call_output' && item.type !== 'custom_tool_call_output') return [];
  return typeof item.call_id === 'string' ? [{ callId: item.call_id, output: item.output }] : [];
}

function readRequest(params: Params): LlmRequest {
  const { input } = params;
  const items: readonly Item[] = typeof input === 'string' ? [{ role: 'user', content: input }] : (input ?? []);
  const fresh = newMessages(items, isAnswer, isBeginning);
  const said = fresh.filter(roleIs('user'));
  const attachments = said.flatMap(attachmentsOf);
  const system = items.filter(roleIs('system', 'developer')).flatMap(({ content }) => textsOf(content as Content));
  const instructions = typeof params.instructions === 'string' ? [params.instructions] : [];
  return {
    model: params.model,
    userText: joinTexts(said.flatMap(({ content }) => textsOf(content as Content))), // Parts with text, of any kind.
    attachments: attachments.length > 0 ? attachments : undefined,
    systemPrompt: joinTexts([...instructions, ...system]),
    tools: params.tools,
    toolResults: fresh.flatMap(toolResultsOf),
    temperature: params.temperature ?? undefined,
    maxOutputTokens: params.max_output_tokens ?? undefined,
    topP: params.top_p ?? undefined,
    isStreaming: params.stream === true,
  };
}

type Output = OpenAI.Responses.ResponseOutputItem;

function textOf(item: Output): string[] {
  if (item.type !== 'message') return [];
  return item.content.map((part) => (part.type === 'refusal' ? part.refusal : part.text));
}

function toolCallOf(item: Output): ToolCallRequest[] {
  if (item.type === 'function_call') {
    return [{ id: item.call_id, type: 'function', function: { name: item.name, arguments: item.arguments } }];
  }
  if (item.type !== 'custom_tool_call') return [];
  return [{ id: item.call_id, type: 'function', function: { name: item.name, arguments: item.input } }];
}

function failureOf({ status, error }: OpenAI.Responses.Response): Failure | undefined {
  if (status !== 'failed') return undefined;
  return { message: error?.message ?? 'The response failed.', type: error?.code ?? 'failed', source: 'provider' };
}

function readResponse(result: OpenAI.Responses.Response): LlmResponse {
  const output = result.output ?? [];
  const summaries = output.flatMap((item) => (item.type === 'reasoning' ? (item.summary ?? []) : []));
  return {
    model: result.model,
    text: joinTexts(output.flatMap(textOf), ''),
    reasoning: joinTexts(
      summaries.map(({ text }) => text),
      '',
    ),
    finishReason: result.incomplete_details?.reason ?? result.status ?? undefined,
    toolCalls: output.flatMap(toolCallOf),
    usage: readResponseUsage(result.usage),
    failure: failureOf(result),
  };
}

/** The last event carries the whole response; what came before counts only when the stream ends early. */
function readStream(): StreamReader<Event> {
  let final: OpenAI.Responses.Response | undefined;
  let model: string | undefined;
  let failure: Failure | undefined;
  let text = '';
  return {
    read(event) {
      switch (event.type) {
        case 'response.created':
          model = event.response.model;
          return false;
        case 'response.completed':
        case 'response.incomplete':
        case 'response.failed':
          final = event.response;
          return false;
        case 'error':
          failure = { message: event.message, type: event.code ?? 'error', source: 'provider' };
          return false;
        case 'response.output_text.delta':
          text += event.delta;
          return true;
        default:
          return event.type.endsWith('.delta');
      }
    },
    end: () => (final ? readResponse(final) : { model, text: text || undefined, failure }),
  };
}

export const responsesReader: OperationReader<Params, OpenAI.Responses.Response, Event> = {
  kind: 'chat',
  request: readRequest,
  response: readResponse,
  stream: readStream,
};
