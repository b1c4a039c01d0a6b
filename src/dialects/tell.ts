import type { LlmCall } from '../../schema/llm-call.ts';
import type { Told } from '../core/dialects.ts';
import { plainMessage } from './messages.ts';
import { getCurrentSessionId } from './session-ids.ts';

/** Messages that are kept; no dialect tells of more. */
const KEPT = 20;

/** What only dialects tell of a call. */
export function tell({ provider, operation, request, response }: LlmCall): Told {
  const { messages, userText, systemPrompt, toolResults = [] } = request;
  const known =
    messages?.slice(-KEPT).map(plainMessage) ??
    (userText === undefined ? [] : [plainMessage({ role: 'user', content: userText })]);
  const others = (systemPrompt === undefined ? 0 : 1) + toolResults.length;
  return {
    sessionId: getCurrentSessionId(),
    operation: operation === undefined ? undefined : operationOf(operation),
    input: userText,
    messages: known,
    messageCount: messages?.length ?? known.length + others,
    lastRole: known.at(-1)?.role,
    runProvider: provider,
    runModel: response.model ?? request.model,
  };
}

/** A method path, as `chat.completions.create`, in the words of the ancestors; what the app says itself stays. */
function operationOf(path: string): string {
  return /^completions\b/.test(path) ? 'completion' : 'chat_completion';
}
