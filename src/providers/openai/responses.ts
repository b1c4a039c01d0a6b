import type OpenAI from 'openai';
import type { Attachment, LlmRequest, ToolResult } from '../../../schema/llm-call.ts';
import type { OperationReader } from '../provider.ts';
import { joinTexts, newMessages } from '../text.ts';
import { publicUrl } from './public-url.ts';
import { readResponse } from './response-output.ts';
import { responsesStream } from './responses-stream.ts';

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
    return { type: 'image', url: publicUrl(part.image_url) };
  }
  return part.type === 'input_file' ? { type: 'file', name: part.filename, url: publicUrl(part.file_url) } : undefined;
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
  return typeof item.call_id === 'string' ? [{ callId: item.call_id, output: outputOf(item.output) }] : [];
}

/** A tool may answer with pictures and files; of those only the kind is told. */
function outputOf(output: string | readonly { type: string; text?: string }[]): unknown {
  if (!Array.isArray(output)) return output;
  return output.map(({ type, text }) => (text === undefined ? { type } : { type, text }));
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
    messages: items,
    systemPrompt: joinTexts([...instructions, ...system]),
    tools: params.tools,
    toolResults: fresh.flatMap(toolResultsOf),
    temperature: params.temperature ?? undefined,
    maxOutputTokens: params.max_output_tokens ?? undefined,
    topP: params.top_p ?? undefined,
    isStreaming: params.stream === true,
  };
}

export const responsesReader: OperationReader<Params, OpenAI.Responses.Response, Event> = {
  kind: 'chat',
  request: readRequest,
  response: readResponse,
  stream: responsesStream,
};
