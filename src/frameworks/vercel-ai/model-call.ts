import type { Failure, LlmCall, LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import { guard } from '../../core/guard.ts';
import { type CallOrigin, originOf, recordCall } from '../../core/record-call.ts';
import { type Binding, trackerOf } from '../../instrument/binding.ts';
import { providerName } from '../provider-names.ts';
import type { ModelId } from './spec.ts';

const NO_ANSWER: LlmResponse = {};

/** One call of a model from its start to its one end. */
export class ModelCall {
  readonly #kind: LlmCall['kind'];
  readonly #request: LlmRequest;
  readonly #provider: string;
  readonly #origin: CallOrigin | undefined;
  readonly #startedAt = Date.now();
  readonly #start = performance.now();
  #idle = 0;
  #idleSince: number | undefined;
  #ttfbMs: number | undefined;
  #ended = false;

  constructor(kind: LlmCall['kind'], model: ModelId, request: LlmRequest, options: Binding) {
    const { ai: _, ...own } = options;
    const tracker = trackerOf(options);
    this.#kind = kind;
    this.#request = { model: model.modelId, ...request };
    // It tells the API as well: `openai.responses`, `azure-openai.chat`.
    this.#provider = providerName(model.provider.split('.')[0]);
    this.#origin = tracker && originOf(tracker, own, this.#request);
  }

  /** Milliseconds since the start, without those in which nobody asked for more. */
  get #modelTime(): number {
    const now = performance.now();
    return now - this.#start - this.#idle - (this.#idleSince === undefined ? 0 : now - this.#idleSince);
  }

  /** The consumer has what it asked for; what follows is its own time. */
  pause(): void {
    this.#idleSince ??= performance.now();
  }

  resume(): void {
    if (this.#idleSince !== undefined) this.#idle += performance.now() - this.#idleSince;
    this.#idleSince = undefined;
  }

  /** A part of the answer has come. */
  answered(): void {
    this.#ttfbMs ??= this.#modelTime;
  }

  end(read: () => LlmResponse, failure?: Failure): void {
    const latencyMs = this.#modelTime;
    if (this.#ended || !this.#origin) return;
    this.#ended = true;
    const response = guard('reading an answer', read) ?? NO_ANSWER;
    const call: LlmCall = {
      kind: this.#kind,
      provider: this.#provider,
      request: this.#request,
      response,
      failure: failure ?? response.failure,
      startedAt: this.#startedAt,
      latencyMs,
      ttfbMs: this.#ttfbMs,
    };
    guard('recording a call', recordCall, call, this.#origin);
  }
}
