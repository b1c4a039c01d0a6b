import type { LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import type { StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { callIds } from './call-id.ts';
import type { GoogleContent, GoogleFunctionCall, GooglePart } from './content.ts';
import { addPartialArg, type Growing, noArgs } from './partial-args.ts';
import { type GoogleUsage, readGoogleUsage } from './usage.ts';

/** An answer, or a piece of one: the vendor streams pieces of the same form. */
export interface GoogleAnswer {
  readonly modelVersion?: string | undefined;
  readonly candidates?: readonly GoogleCandidate[] | null | undefined;
  readonly usageMetadata?: GoogleUsage | undefined;
  readonly promptFeedback?: { blockReason?: string } | undefined;
}

interface GoogleCandidate {
  readonly index?: number | undefined;
  readonly content?: GoogleContent | undefined;
  readonly finishReason?: string | undefined;
}

/** Of one candidate, what has come so far. */
class Candidate {
  text = '';
  thoughts = '';
  readonly calls: { id?: string | undefined; name: string; args: object }[] = [];
  #open: Growing | undefined;

  /** True for a part of the answer. */
  read({ text, thought, functionCall, inlineData }: GooglePart): boolean {
    if (thought) this.thoughts += text ?? '';
    else this.text += text ?? '';
    if (functionCall) this.#call(functionCall);
    return Boolean(text || functionCall || inlineData);
  }

  /** A call whose arguments are streamed stays open until a piece says that no more follow. */
  #call({ id, name, args, partialArgs, willContinue }: GoogleFunctionCall): void {
    if (!this.#open && name === undefined) return;
    if (!this.#open || name !== undefined) {
      this.#open = partialArgs || willContinue ? noArgs() : undefined;
      this.calls.push({ id, name: name ?? '', args: this.#open ?? args ?? {} });
    }
    for (const piece of partialArgs ?? []) if (this.#open) addPartialArg(this.#open, piece);
    if (!willContinue) this.#open = undefined;
  }
}

/** Reads a stream piece by piece, and a whole answer as the only piece. */
export function readPieces(): StreamReader<GoogleAnswer> {
  let model: string | undefined;
  let finishReason: string | undefined;
  let usage: GoogleUsage | undefined;
  const candidates: Candidate[] = [];

  const toolCalls = (): ToolCallRequest[] => {
    const idOf = callIds();
    return candidates.flatMap(({ calls }) =>
      calls.map((call) => ({
        id: idOf(call),
        type: 'function',
        function: { name: call.name, arguments: JSON.stringify(call.args) },
      })),
    );
  };

  return {
    read({ modelVersion, candidates: pieces, usageMetadata, promptFeedback }) {
      model = modelVersion ?? model;
      // Counts are totals so far, and a piece may leave out what another one said.
      if (usageMetadata) usage = { ...usage, ...usageMetadata };
      finishReason ??= promptFeedback?.blockReason;
      let isContent = false;
      for (const { index = 0, content, finishReason: reason } of pieces ?? []) {
        const candidate = (candidates[index] ??= new Candidate());
        for (const part of content?.parts ?? []) if (candidate.read(part)) isContent = true;
        if (reason && index === 0) finishReason = reason;
      }
      return isContent;
    },
    end: () => ({
      model,
      text: joinTexts(candidates.map(({ text }) => text)),
      reasoning: joinTexts(candidates.map(({ thoughts }) => thoughts)),
      finishReason,
      toolCalls: toolCalls(),
      usage: readGoogleUsage(usage),
    }),
  };
}

export function readAnswer(answer: GoogleAnswer): LlmResponse {
  const pieces = readPieces();
  pieces.read(answer);
  return pieces.end();
}
