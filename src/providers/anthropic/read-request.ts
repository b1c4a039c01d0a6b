import type Anthropic from '@anthropic-ai/sdk';
import type { Attachment, LlmRequest, ToolResult } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../text.ts';

/** Majors before 1 have the sampling parameters; later models take them through `extra_body` only. */
export type Params = Anthropic.MessageCreateParams & { temperature?: number | null; top_p?: number | null };
type Message = Anthropic.MessageParam;
type Block = Anthropic.ContentBlockParam;

const isAnswer = (message: Message) => message.role === 'assistant';
/** The app can only begin with text; thoughts and tools of a server are a turn that was paused and now goes on. */
const isBeginning = (message: Message) => isAnswer(message) && blocksOf(message).every(({ type }) => type === 'text');
const blocksOf = ({ content }: Message): readonly Block[] => (typeof content === 'string' ? [] : (content ?? []));

type Texts = string | readonly { type: string; text?: string }[] | undefined;

function textsOf(content: Texts): string[] {
  if (typeof content === 'string') return [content];
  return (content ?? []).flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : []));
}

/** Blocks are read for their text only, whatever else they hold. */
const textsIn = ({ content }: Message) => textsOf(content as Texts); // Of many kinds, each with a type.

function attachmentOf(block: Block): Attachment | undefined {
  if (block.type === 'container_upload') return { type: 'file' };
  if (block.type !== 'image' && block.type !== 'document') return undefined;
  const { source } = block;
  const mimeType = 'media_type' in source ? source.media_type : undefined;
  const isPdf = mimeType === undefined ? source.type === 'url' : mimeType === 'application/pdf';
  return {
    type: block.type === 'image' ? 'image' : isPdf ? 'pdf' : 'document',
    name: 'title' in block ? (block.title ?? undefined) : undefined,
    url: 'url' in source && !source.url.startsWith('data:') ? source.url : undefined,
    mime_type: mimeType,
  };
}

function toolResultOf(block: Block): ToolResult[] {
  if (block.type !== 'tool_result') return [];
  const { content } = block;
  const output = typeof content === 'string' ? content : joinTexts(textsOf(content as Texts)); // Blocks.
  return [{ callId: block.tool_use_id, output, isError: block.is_error }];
}

export function readRequest(params: Params): LlmRequest {
  const messages = params.messages ?? [];
  const fresh = newMessages(messages, isAnswer, isBeginning).filter(({ role }) => role === 'user');
  const blocks = fresh.flatMap(blocksOf);
  const attachments = blocks.map(attachmentOf).filter((attachment) => attachment !== undefined);
  const instructions = messages.filter(({ role }) => role === 'system').flatMap(textsIn);
  return {
    model: params.model,
    userText: joinTexts(fresh.flatMap(textsIn)),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages,
    systemPrompt: joinTexts([...textsOf(params.system), ...instructions]),
    tools: params.tools,
    toolResults: blocks.flatMap(toolResultOf),
    temperature: params.temperature ?? undefined,
    maxOutputTokens: params.max_tokens,
    topP: params.top_p ?? undefined,
    isStreaming: params.stream === true,
  };
}
