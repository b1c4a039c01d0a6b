import type Anthropic from '@anthropic-ai/sdk';
import type {
  Attachment,
  LlmRequest,
  LlmResponse,
  ToolCallRequest,
  ToolResult,
  Usage,
} from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts, newMessages } from '../text.ts';

/** Majors before 1 have the sampling parameters; later models take them through `extra_body` only. */
type Params = Anthropic.MessageCreateParams & { temperature?: number | null; top_p?: number | null };
type Message = Anthropic.MessageParam;
type Block = Anthropic.ContentBlockParam;
type Event = Anthropic.RawMessageStreamEvent;

const isAnswer = (message: Message) => message.role === 'assistant';
/** The app can only begin with text; thoughts and tools of a server are a turn that was paused and now goes on. */
const isBeginning = (message: Message) => isAnswer(message) && blocksOf(message).every(({ type }) => type === 'text');
const blocksOf = ({ content }: Message): readonly Block[] => (typeof content === 'string' ? [] : (content ?? []));

function textsOf(content: string | readonly { type: string; text?: string }[] | undefined): string[] {
  if (typeof content === 'string') return [content];
  return (content ?? []).flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : []));
}

const attachmentTypes: Partial<Record<Block['type'], string>> = { image: 'image', document: 'pdf' };

function attachmentOf(block: Block): Attachment | undefined {
  const type = attachmentTypes[block.type];
  if (!type || !('source' in block) || typeof block.source !== 'object') return undefined;
  const { source } = block;
  return {
    type,
    name: 'title' in block ? (block.title ?? undefined) : undefined,
    url: 'url' in source ? source.url : undefined,
    mime_type: 'media_type' in source ? source.media_type : undefined,
  };
}

function toolResultOf(block: Block): ToolResult[] {
  if (block.type !== 'tool_result') return [];
  const { content } = block;
  const output =
    typeof content === 'string' ? content : joinTexts(textsOf(content as { type: string; text?: string }[])); // Blocks.
  return [{ callId: block.tool_use_id, output, isError: block.is_error }];
}

function readRequest(params: Params): LlmRequest {
  const fresh = newMessages(params.messages ?? [], isAnswer, isBeginning).filter(({ role }) => role === 'user');
  const blocks = fresh.flatMap(blocksOf);
  const attachments = blocks.map(attachmentOf).filter((attachment) => attachment !== undefined);
  return {
    model: params.model,
    userText: joinTexts(fresh.flatMap(({ content }) => textsOf(content as string | { type: string; text?: string }[]))), // Blocks.
    attachments: attachments.length > 0 ? attachments : undefined,
    systemPrompt: joinTexts(textsOf(params.system)),
    tools: params.tools,
    toolResults: blocks.flatMap(toolResultOf),
    temperature: params.temperature ?? undefined,
    maxOutputTokens: params.max_tokens,
    topP: params.top_p ?? undefined,
    isStreaming: params.stream === true,
  };
}

interface TokenCounts {
  input_tokens?: number | null;
  output_tokens?: number | null;
  cache_read_input_tokens?: number | null;
  cache_creation_input_tokens?: number | null;
}

/** The vendor's `input_tokens` leaves out what came from or went to the cache; ours has it in. */
function readUsage(usage: TokenCounts | undefined): Usage | undefined {
  if (!usage) return undefined;
  const cacheRead = usage.cache_read_input_tokens ?? undefined;
  const cacheCreation = usage.cache_creation_input_tokens ?? undefined;
  const plain = usage.input_tokens ?? undefined;
  const input = plain === undefined ? undefined : plain + (cacheRead ?? 0) + (cacheCreation ?? 0);
  return { input, output: usage.output_tokens ?? undefined, cacheRead, cacheCreation };
}

function readResponse(result: Anthropic.Message): LlmResponse {
  const blocks = result.content ?? [];
  return {
    model: result.model,
    text: joinTexts(textsOf(blocks), ''),
    reasoning: joinTexts(
      blocks.flatMap((block) => (block.type === 'thinking' ? [block.thinking] : [])),
      '',
    ),
    finishReason: result.stop_reason ?? undefined,
    toolCalls: blocks.flatMap((block): ToolCallRequest[] =>
      block.type === 'tool_use'
        ? [{ id: block.id, type: 'function', function: { name: block.name, arguments: JSON.stringify(block.input) } }]
        : [],
    ),
    usage: readUsage(result.usage),
  };
}

/** A block of the answer while it is being streamed. */
interface OpenBlock {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  text: string;
}

function readStream(): StreamReader<Event> {
  let model: string | undefined;
  let finishReason: string | undefined;
  const usage: TokenCounts = {};
  const blocks: OpenBlock[] = [];

  const open = ({ index, content_block: block }: Anthropic.RawContentBlockStartEvent): void => {
    const text = block.type === 'text' ? block.text : block.type === 'thinking' ? block.thinking : '';
    const [id, name] = block.type === 'tool_use' ? [block.id, block.name] : ['', ''];
    blocks[index] = { type: block.type, id, name, text };
  };
  const extend = ({ index, delta }: Anthropic.RawContentBlockDeltaEvent): boolean => {
    const block = blocks[index];
    const piece =
      delta.type === 'text_delta'
        ? delta.text
        : delta.type === 'thinking_delta'
          ? delta.thinking
          : delta.type === 'input_json_delta'
            ? delta.partial_json
            : '';
    if (block) block.text += piece;
    return piece !== '';
  };
  const texts = (type: string) =>
    joinTexts(
      blocks.flatMap((block) => (block?.type === type ? [block.text] : [])),
      '',
    );

  return {
    read(event) {
      switch (event.type) {
        case 'message_start':
          model = event.message.model;
          mergeCounts(usage, event.message.usage);
          return false;
        case 'content_block_start':
          open(event);
          return event.content_block.type === 'tool_use';
        case 'content_block_delta':
          return extend(event);
        case 'message_delta':
          finishReason = event.delta.stop_reason ?? undefined;
          mergeCounts(usage, event.usage);
          return false;
        default:
          return false;
      }
    },
    end: () => ({
      model,
      text: texts('text'),
      reasoning: texts('thinking'),
      finishReason,
      toolCalls: blocks.flatMap((block): ToolCallRequest[] =>
        block?.type === 'tool_use'
          ? [{ id: block.id, type: 'function', function: { name: block.name, arguments: block.text || '{}' } }]
          : [],
      ),
      usage: readUsage(model === undefined ? undefined : usage),
    }),
  };
}

/** Counts in later events are totals, and name only what they know. */
function mergeCounts(into: TokenCounts, from: TokenCounts | undefined): void {
  into.input_tokens = from?.input_tokens ?? into.input_tokens ?? null;
  into.output_tokens = from?.output_tokens ?? into.output_tokens ?? null;
  into.cache_read_input_tokens = from?.cache_read_input_tokens ?? into.cache_read_input_tokens ?? null;
  into.cache_creation_input_tokens = from?.cache_creation_input_tokens ?? into.cache_creation_input_tokens ?? null;
}

/** Messages and beta messages: the same shapes as far as they are read. */
export const messagesReader: OperationReader<Params, Anthropic.Message, Event> = {
  kind: 'chat',
  request: readRequest,
  response: readResponse,
  stream: readStream,
};
