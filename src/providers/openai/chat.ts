import type OpenAI from 'openai';
import type { Attachment, LlmRequest, LlmResponse, ToolCallRequest, ToolResult } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts, newMessages } from '../text.ts';
import { publicUrl } from './public-url.ts';
import { streamUsage } from './stream-usage.ts';
import { readChatUsage } from './usage.ts';

type Params = OpenAI.ChatCompletionCreateParams;
type Message = OpenAI.ChatCompletionMessageParam;
type Part = OpenAI.ChatCompletionContentPart;
type Chunk = OpenAI.ChatCompletionChunk;

/** DeepSeek, vLLM and OpenRouter put the reasoning beside the content; OpenAI's types do not know it. */
interface Reasoned {
  reasoning_content?: string | null;
  reasoning?: string | null;
  /** Of a spoken answer; the SDK's type of a piece does not know it. */
  audio?: { transcript?: string } | null;
}

/** Mistral's models answer in parts where they think, and their SDK is not the only way to them. */
type Content = string | null | undefined | readonly { text?: string; thinking?: readonly { text?: string }[] }[];

function spokenIn(content: Content): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map(({ text }) => text ?? '').join('');
}

function thoughtIn(content: Content): string {
  if (typeof content === 'string' || !Array.isArray(content)) return '';
  return content
    .flatMap(({ thinking }) => (Array.isArray(thinking) ? thinking : []))
    .map(({ text }) => text ?? '')
    .join('');
}

/** Groq sends token counts of a stream unasked, in a place of its own. */
interface Groq {
  x_groq?: { usage?: OpenAI.CompletionUsage };
}

const isAnswer = (message: Message) => message.role === 'assistant';
const isSystem = (message: Message) => message.role === 'system' || message.role === 'developer';

function textsOf(content: Message['content']): string[] {
  if (typeof content === 'string') return [content];
  if (!Array.isArray(content)) return [];
  return content.flatMap((part) =>
    part.type === 'text' ? [part.text] : part.type === 'refusal' ? [part.refusal] : [],
  );
}

/** Kinds of parts that vendors of this form have beside OpenAI's own. */
type OtherPart =
  | { type: 'video_url'; video_url?: { url?: string } }
  | { type: 'audio_url'; audio_url?: { url?: string } }
  | { type: 'document'; document?: { id?: string | null } };

function attachmentOf(part: Part | OtherPart): Attachment | undefined {
  if (part.type === 'image_url') return { type: 'image', url: publicUrl(part.image_url?.url) };
  if (part.type === 'input_audio') return { type: 'audio', mime_type: `audio/${part.input_audio?.format}` };
  if (part.type === 'file') return { type: 'file', name: part.file?.filename };
  if (part.type === 'video_url') return { type: 'video', url: publicUrl(part.video_url?.url) };
  if (part.type === 'audio_url') return { type: 'audio', url: publicUrl(part.audio_url?.url) };
  return part.type === 'document' ? { type: 'document', name: part.document?.id ?? undefined } : undefined;
}

/** Plain loops: this runs on the path of every call, with a whole history in it. */
function readRequest(params: Params): LlmRequest {
  const messages = params.messages ?? [];
  const system: string[] = [];
  for (const message of messages) if (isSystem(message)) system.push(...textsOf(message.content));
  const said: string[] = [];
  const attachments: Attachment[] = [];
  const toolResults: ToolResult[] = [];
  for (const message of newMessages(messages, isAnswer, isAnswer)) {
    if (message.role === 'tool') {
      toolResults.push({ callId: message.tool_call_id, output: joinTexts(textsOf(message.content)) });
    } else if (message.role === 'function') {
      toolResults.push({ callId: message.name, output: message.content });
    } else if (message.role === 'user') {
      said.push(...textsOf(message.content));
      if (Array.isArray(message.content)) collectAttachments(message.content, attachments);
    }
  }
  return {
    model: params.model,
    userText: joinTexts(said),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages,
    systemPrompt: joinTexts(system),
    tools: params.tools ?? params.functions,
    toolResults,
    temperature: params.temperature ?? undefined,
    maxOutputTokens: params.max_completion_tokens ?? params.max_tokens ?? undefined,
    topP: params.top_p ?? undefined,
    isStreaming: params.stream === true,
  };
}

function collectAttachments(parts: readonly Part[], into: Attachment[]): void {
  for (const part of parts) {
    const attachment = attachmentOf(part);
    if (attachment) into.push(attachment);
  }
}

type CallPiece = OpenAI.ChatCompletionChunk.Choice.Delta.ToolCall;

/** Custom tools are streamed too; the SDK's type of a piece does not know them. */
function calledIn(piece: CallPiece & { custom?: { name?: string; input?: string } }) {
  const { function: called, custom } = piece;
  return custom ? { name: custom.name, text: custom.input } : { name: called?.name, text: called?.arguments };
}

function toolCallOf(call: OpenAI.ChatCompletionMessageToolCall): ToolCallRequest {
  const { name, text } =
    call.type === 'custom'
      ? { name: call.custom.name, text: call.custom.input }
      : { name: call.function.name, text: call.function.arguments };
  return { id: call.id, type: 'function', function: { name, arguments: text } };
}

type LegacyCall = { name?: string | undefined; arguments?: string } | null | undefined;

/** Before tools there were functions: at most one is called, and its name stands for an id. */
function legacyCall(called: LegacyCall): ToolCallRequest[] {
  const { name, arguments: text = '' } = called ?? {};
  return name === undefined ? [] : [{ id: name, type: 'function', function: { name, arguments: text } }];
}

function readResponse(result: OpenAI.ChatCompletion): LlmResponse {
  const choices = result.choices ?? [];
  const messages = choices.map(({ message }) => message as typeof message & Reasoned); // Extension of gateways.
  return {
    model: result.model,
    text: joinTexts(
      messages.map(({ content, refusal, audio }) => spokenIn(content) || (refusal ?? audio?.transcript ?? '')),
    ),
    reasoning: joinTexts(
      messages.map((message) => message.reasoning_content ?? message.reasoning ?? thoughtIn(message.content)),
    ),
    finishReason: choices[0]?.finish_reason ?? undefined,
    toolCalls: messages.flatMap(({ tool_calls: calls, function_call: legacy }) =>
      calls ? calls.map(toolCallOf) : legacyCall(legacy),
    ),
    usage: readChatUsage(result.usage),
  };
}

/** Choices and tool calls come interleaved and are told apart by their index. */
function readStream(): StreamReader<Chunk> {
  let model: string | undefined;
  let usage: OpenAI.CompletionUsage | null | undefined;
  let finishReason: string | undefined;
  const texts: string[] = [];
  let reasoning = '';
  const calls = new Map<string, ToolCallRequest>();
  const legacy: LegacyCall[] = [];

  const readDelta = (choice: number, delta: OpenAI.ChatCompletionChunk.Choice.Delta & Reasoned): boolean => {
    const text = spokenIn(delta.content) || (delta.refusal ?? delta.audio?.transcript);
    if (text) texts[choice] = (texts[choice] ?? '') + text;
    const thought = delta.reasoning_content ?? delta.reasoning ?? thoughtIn(delta.content);
    if (thought) reasoning += thought;
    for (const piece of delta.tool_calls ?? []) {
      const key = `${choice}:${piece.index}`;
      let call = calls.get(key);
      if (!call) {
        call = { id: '', type: 'function', function: { name: '', arguments: '' } };
        calls.set(key, call);
      }
      if (piece.id) call.id = piece.id;
      const { name, text } = calledIn(piece);
      if (name) call.function.name = name;
      if (text) call.function.arguments += text;
    }
    const { function_call: piece } = delta;
    if (piece) {
      const { name, arguments: begun = '' } = legacy[choice] ?? {};
      legacy[choice] = { name: piece.name || name, arguments: begun + (piece.arguments ?? '') };
    }
    return Boolean(text || thought || delta.tool_calls?.length || piece);
  };

  return {
    read(chunk) {
      model ??= chunk.model || undefined;
      usage = chunk.usage ?? usage ?? (chunk as Chunk & Groq).x_groq?.usage; // Extension of a gateway.
      let isContent = false;
      for (const { index, delta, finish_reason: reason } of chunk.choices ?? []) {
        if (delta && readDelta(index, delta)) isContent = true;
        if (reason && index === 0) finishReason = reason;
      }
      return isContent;
    },
    end: () => ({
      model,
      text: joinTexts(texts.map((text) => text ?? '')),
      reasoning: reasoning || undefined,
      finishReason,
      toolCalls: [...calls.values(), ...legacy.flatMap(legacyCall)],
      usage: readChatUsage(usage),
    }),
  };
}

export const chatReader: OperationReader<Params, OpenAI.ChatCompletion, Chunk> = {
  kind: 'chat',
  request: readRequest,
  response: readResponse,
  stream: readStream,
  streamUsage: streamUsage<Params, Chunk>(),
};
