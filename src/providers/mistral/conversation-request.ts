import type {
  CompletionArgs,
  ConversationInputs,
  ConversationRequest,
  InputEntries,
} from '@mistralai/mistralai/models/components';
import type { LlmRequest, ToolResult } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../text.ts';
import { attachmentsIn, type Content, textsIn } from './content.ts';

interface Continued {
  readonly inputs?: ConversationInputs | undefined;
  readonly completionArgs?: CompletionArgs | null | undefined;
}

/** A conversation that begins says all of it; one that goes on has its news in a part of its own. */
export type ConversationParams = Partial<ConversationRequest> & {
  conversationAppendRequest?: Continued;
  conversationRestartRequest?: Continued;
  conversationAppendStreamRequest?: Continued;
  conversationRestartStreamRequest?: Continued;
};

function newsOf(params: ConversationParams): Continued {
  return (
    params.conversationAppendRequest ??
    params.conversationRestartRequest ??
    params.conversationAppendStreamRequest ??
    params.conversationRestartStreamRequest ??
    params
  );
}

const roleOf = (entry: InputEntries): unknown => ('role' in entry ? entry.role : undefined);
const isAnswer = (entry: InputEntries) =>
  roleOf(entry) === 'assistant' || /^(function\.call|tool\.execution|agent\.handoff)$/.test(entry.type ?? '');
const isBeginning = (entry: InputEntries) => 'prefix' in entry && entry.prefix === true;

const contentOf = (entry: InputEntries): Content => ('content' in entry ? (entry.content as Content) : undefined); // Chunks.

function toolResultOf(entry: InputEntries): ToolResult[] {
  return 'result' in entry ? [{ callId: entry.toolCallId, output: entry.result }] : [];
}

export function readConversationRequest(params: ConversationParams): LlmRequest {
  const { inputs = [], completionArgs: args } = newsOf(params);
  const entries: readonly InputEntries[] = typeof inputs === 'string' ? [{ role: 'user', content: inputs }] : inputs;
  const fresh = newMessages(entries, isAnswer, isBeginning);
  const said = fresh.filter((entry) => roleOf(entry) === 'user').map(contentOf);
  const attachments = said.flatMap(attachmentsIn);
  return {
    model: params.model ?? undefined,
    userText: joinTexts(said.flatMap(textsIn)),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages: entries,
    systemPrompt: params.instructions ?? undefined,
    tools: params.tools ?? undefined,
    toolResults: fresh.flatMap(toolResultOf),
    temperature: args?.temperature ?? undefined,
    maxOutputTokens: args?.maxTokens ?? undefined,
    topP: args?.topP ?? undefined,
  };
}
