import type { LlmRequest } from '../../../schema/llm-call.ts';
import type { OperationReader } from '../provider.ts';

/** The API of before messages, which major 1 no longer has; so these shapes are stated here. */
interface Params {
  readonly model: string;
  readonly prompt: string;
  readonly max_tokens_to_sample: number;
  readonly stream?: boolean;
  readonly temperature?: number;
  readonly top_p?: number;
}

interface Completion {
  readonly completion: string;
  readonly stop_reason: string | null;
  readonly model: string;
}

/** What clients of majors before 1 have beyond those of today. */
export interface WithCompletions {
  completions: { create(params: Params): Promise<unknown> };
}

/** One string holds the conversation: instructions, and then turns that begin with who speaks. */
function readRequest(params: Params): LlmRequest {
  const [system = '', ...turns] = (params.prompt ?? '').split(/\n\n(?=Human:|Assistant:)/);
  const hasSystem = !/^(Human|Assistant):/.test(system);
  // The last turn is the model's, with a beginning of it at most.
  const last = (hasSystem ? turns : [system, ...turns]).findLast((turn) => turn.startsWith('Human:'));
  return {
    model: params.model,
    userText: last?.slice('Human:'.length).trim() || undefined,
    systemPrompt: (hasSystem && system.trim()) || undefined,
    temperature: params.temperature,
    maxOutputTokens: params.max_tokens_to_sample,
    topP: params.top_p,
    isStreaming: params.stream === true,
  };
}

/** Text completions. The API counts no tokens. */
export const completionsReader: OperationReader<Params, Completion, Completion> = {
  kind: 'chat',
  request: readRequest,
  response: ({ model, completion, stop_reason }) => ({
    model,
    text: completion,
    finishReason: stop_reason ?? undefined,
  }),
  stream() {
    let model: string | undefined;
    let text = '';
    let finishReason: string | undefined;
    return {
      read(piece) {
        model = piece.model ?? model;
        text += piece.completion ?? '';
        finishReason = piece.stop_reason ?? finishReason;
        return Boolean(piece.completion);
      },
      end: () => ({ model, text: text || undefined, finishReason }),
    };
  },
};
