import type { Failure, LlmRequest, LlmResponse } from '../../schema/llm-call.ts';
import { type Claim, type ClaimOptions, claimCall, releaseClaim } from '../core/claimed-calls.ts';
import { type CallOrigin, originIn, recordCall } from '../core/record-call.ts';
import type { Scope } from '../core/scope.ts';

/** One model call as a framework tells it, from its start to its one end. */
export class FrameworkCall {
  readonly #provider: string;
  readonly #request: LlmRequest;
  readonly #origin: CallOrigin;
  readonly #claim: Claim;
  readonly #startedAt = Date.now();
  readonly #start = performance.now();
  #firstTokenMs: number | undefined;
  #lastTokenMs: number | undefined;
  #ended = false;

  /**
   * Of a call that a tracked SDK below sees as well, this side alone gives the events, since only it knows whose call it
   * is. `yields` leaves it to the other side: for frameworks that tell of no error, and know no more than the session.
   * Where it is not told what was said, `isWordless` says so, and the model alone tells whose call it is; with
   * `takesBack` a failure is told here, too.
   */
  constructor(
    { tracker, bound }: Scope,
    provider: string,
    request: LlmRequest,
    { yields = false, ...claim }: Omit<ClaimOptions, 'yields'> & { yields?: boolean } = {},
  ) {
    this.#provider = provider;
    this.#request = request;
    this.#origin = originIn(tracker, bound, request);
    this.#claim = claimCall(request, { ...claim, yields: yields ? this.#origin : undefined });
  }

  /** Leaves the call to one who is known to be inside it. */
  handOver(): Claim {
    this.#claim.isTaken = true;
    return this.#claim;
  }

  /** A piece of the answer came. */
  token(): void {
    this.#lastTokenMs = performance.now() - this.#start;
    this.#firstTokenMs ??= this.#lastTokenMs;
  }

  end(response: LlmResponse, failure?: Failure): void {
    this.#end(response, performance.now() - this.#start, failure);
  }

  /** Its end will never be told. A stream that began to come was left by the app; of another call nothing is known. */
  abandon(response: LlmResponse): void {
    if (this.#lastTokenMs !== undefined) this.#end(response, this.#lastTokenMs);
    releaseClaim(this.#claim);
  }

  #end(response: LlmResponse, latencyMs: number, failure?: Failure): void {
    if (this.#ended) return;
    this.#ended = true;
    releaseClaim(this.#claim);
    if (this.#claim.isTaken) return;
    // Caches hand their answer over as one token, which is no stream.
    const ttfbMs = response.wasCached ? undefined : this.#firstTokenMs;
    const request = ttfbMs === undefined ? this.#request : { ...this.#request, isStreaming: true };
    const call = {
      kind: 'chat' as const,
      provider: this.#provider,
      request,
      response,
      failure,
      startedAt: this.#startedAt,
      latencyMs,
      ttfbMs,
    };
    recordCall(call, this.#origin);
  }
}
