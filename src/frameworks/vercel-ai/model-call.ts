import type { Failure, LlmCall, LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import { mergeBound } from '../../core/bound.ts';
import { type Claim, claimCall, releaseClaim, yieldedTo } from '../../core/claimed-calls.ts';
import { guard } from '../../core/guard.ts';
import { type CallOrigin, originOf, recordCall } from '../../core/record-call.ts';
import { type CallBinding, identityIn, trackerOf } from '../../instrument/binding.ts';
import { noteVersion } from '../../instrument/tested-version.ts';
import { providerName } from '../provider-names.ts';
import { vercelAiFacts } from './facts.ts';
import type { ModelId } from './spec.ts';

const NO_ANSWER: LlmResponse = {};

export interface ModelCallSetup {
  readonly kind: LlmCall['kind'];
  readonly model: ModelId;
  readonly request: LlmRequest;
  /** Its user text was told by an attempt before. */
  readonly isRetry?: boolean;
  readonly options: CallBinding;
  /** Of one further out, who is known to have left the call to us. */
  readonly above?: Claim | undefined;
}

/** One call of a model from its start to its one end, however often the SDK tries it. */
export class ModelCall {
  readonly #kind: LlmCall['kind'];
  readonly #request: LlmRequest;
  readonly #provider: string;
  #origin: CallOrigin | undefined;
  readonly #above: Claim | undefined;
  readonly #isRetry: boolean;
  #claim: Claim | undefined;
  readonly #startedAt = Date.now();
  readonly #start = performance.now();
  #idle = 0;
  #idleSince: number | undefined;
  #ttfbMs: number | undefined;
  #ended = false;

  constructor({ kind, model, request, isRetry = false, options, above }: ModelCallSetup) {
    this.#kind = kind;
    this.#isRetry = isRetry;
    this.#request = { model: model.modelId, ...request };
    // It tells the API as well: `openai.responses`, `azure-openai.chat`.
    this.#provider = providerName(model.provider.split('.')[0]);
    this.#above = above ?? yieldedTo(this.#request, kind);
    const told = this.#above?.yields;
    this.#origin = told ? originAs(told, options) : newOrigin(options, this.#said);
    if (this.#origin) noteVersion(vercelAiFacts.package);
  }

  get #said(): LlmRequest {
    return this.#isRetry ? { ...this.#request, userText: undefined, attachments: undefined } : this.#request;
  }

  /** Milliseconds since the start, without those in which nobody asked for more. */
  get #modelTime(): number {
    const now = performance.now();
    return now - this.#start - this.#idle - (this.#idleSince === undefined ? 0 : now - this.#idleSince);
  }

  /** A middleware further in sees the same call: what it says of it is nearer and wins. */
  adopt(options: CallBinding): void {
    if (this.#ended) return;
    this.#origin = this.#origin ? originAs(this.#origin, options) : newOrigin(options, this.#said);
  }

  /** The consumer has what it asked for; what follows is its own time. */
  pause(): void {
    this.#idleSince ??= performance.now();
  }

  resume(): void {
    if (this.#idleSince !== undefined) this.#idle += performance.now() - this.#idleSince;
    this.#idleSince = undefined;
  }

  /** It goes to the model now, which may be built on an SDK that is tracked itself. */
  sent(): void {
    this.met();
    if (this.#origin) this.#claim = claimCall(this.#request, { kind: this.#kind });
  }

  /** The server answers, so that an SDK below has long been met: the same words later on are another call. */
  met(): void {
    if (this.#claim) releaseClaim(this.#claim);
  }

  /** A part of the answer has come. */
  answered(): void {
    this.#ttfbMs ??= this.#modelTime;
  }

  /** An attempt failed: who has left the call to us, and tells whether it is tried again, gets it back if possible. */
  giveBack(): boolean {
    if (!this.#above?.takesBack || this.#ended) return false;
    this.met();
    this.#ended = true;
    this.#above.isTaken = false;
    return true;
  }

  end(read: () => LlmResponse, failure?: Failure): void {
    const latencyMs = this.#modelTime;
    this.met();
    if (this.#ended || !this.#origin) return;
    this.#ended = true;
    const response = guard('reading an answer', read) ?? NO_ANSWER;
    const call: LlmCall = {
      kind: this.#kind,
      provider: this.#provider,
      request: this.#said,
      response,
      failure: failure ?? response.failure,
      startedAt: this.#startedAt,
      latencyMs,
      ttfbMs: this.#ttfbMs,
    };
    guard('recording a call', recordCall, call, this.#origin);
  }
}

function newOrigin(options: CallBinding, request: LlmRequest): CallOrigin | undefined {
  const tracker = trackerOf(options);
  return tracker && originOf(tracker, identityIn(options), request);
}

/** The same place, as far as `options` do not say another one. */
function originAs(told: CallOrigin, options: CallBinding): CallOrigin {
  const bound = mergeBound(identityIn(options) ?? {}, told.bound);
  const tracker = options.ai?.tracker ?? told.tracker;
  const isElsewhere =
    told.userTurn !== undefined && (tracker !== told.tracker || bound.sessionId !== told.bound.sessionId);
  return { tracker, bound, userTurn: isElsewhere ? tracker.takeTurn(bound.sessionId) : told.userTurn };
}
