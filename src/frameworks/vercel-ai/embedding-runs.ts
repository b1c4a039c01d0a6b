import type { LlmCall } from '../../../schema/llm-call.ts';
import { type Claim, claimCall, releaseClaim } from '../../core/claimed-calls.ts';
import { type CallOrigin, originIn, recordCall } from '../../core/record-call.ts';
import type { Scope } from '../../core/scope.ts';
import { OpenRuns } from '../open-runs.ts';
import { providerName } from '../provider-names.ts';
import { failureOf } from './failure.ts';
import { readEmbedding } from './read-answer.ts';
import type { EmbedEnd, EmbedStart } from './telemetry-events.ts';

/** One request for embeddings, tried once or more often; each attempt has an id of its own. */
interface Run {
  readonly ids: Set<string>;
  readonly values: readonly unknown[];
  readonly call: Pick<LlmCall, 'kind' | 'provider' | 'request' | 'startedAt'>;
  readonly start: number;
  readonly origin: CallOrigin;
  readonly claim: Claim;
  isAnswered: boolean;
}

/** Requests for embeddings as the SDK's telemetry tells them: a function of the SDK makes one or more of them. */
export class EmbeddingRuns {
  readonly #open = new OpenRuns<Set<Run>>(forgetAll);

  start({ callId, embedCallId, provider, modelId, values }: EmbedStart, { tracker, bound }: Scope): void {
    const runs = this.#open.get(callId) ?? new Set<Run>();
    if (runs.size === 0) this.#open.start(callId, runs);
    // The SDK makes the list of a single value anew for each attempt.
    const again = [...runs].find((run) => run.values.length === values.length && isSame(run.values, values));
    if (again) {
      again.ids.add(embedCallId);
      return;
    }
    const request = { model: modelId, isStreaming: false };
    const origin = originIn(tracker, bound, request);
    const vendor = providerName(provider?.split('.')[0]);
    runs.add({
      ids: new Set([embedCallId]),
      values,
      call: { kind: 'embedding', provider: vendor, request, startedAt: Date.now() },
      start: performance.now(),
      origin,
      claim: claimCall(request, { kind: 'embedding', yields: origin, takesBack: true }),
      isAnswered: false,
    });
  }

  answer({ callId, embedCallId, ...answer }: EmbedEnd): void {
    const run = [...(this.#open.get(callId) ?? [])].find(({ ids }) => ids.has(embedCallId));
    if (!run) return;
    // Another of the same words may be on its way beside it.
    run.ids.delete(embedCallId);
    run.isAnswered = true;
    record(run, { response: readEmbedding(answer) });
  }

  /** The function came to its end: with an error, what is still open has failed. */
  end(callId: string | undefined, error?: { readonly of: unknown }): void {
    const runs = callId === undefined ? undefined : this.#open.end(callId);
    for (const run of runs ?? []) {
      if (error && !run.isAnswered) record(run, { response: {}, failure: failureOf(error.of) });
      releaseClaim(run.claim);
    }
  }
}

function forgetAll(runs: ReadonlySet<Run>): void {
  for (const { claim } of runs) releaseClaim(claim);
}

function record(run: Run, outcome: Pick<LlmCall, 'response' | 'failure'>): void {
  releaseClaim(run.claim);
  if (!run.claim.isTaken) recordCall({ ...run.call, ...outcome, latencyMs: performance.now() - run.start }, run.origin);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((value, index) => value === other[index]);
}
