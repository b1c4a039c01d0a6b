import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Claim } from './claimed-calls.ts';
import type { SpanEmitter } from './live-span.ts';
import type { IsRecordedAbove } from './recorded-above.ts';
import type { PlaceBelow } from './recorded-inside.ts';
import type { RunningTool } from './running-tool.ts';
import type { Scope } from './scope.ts';

/**
 * What every copy of this package in one process shares: the ESM and the CommonJS build, or two installed versions,
 * see the same session and know which call is being recorded already.
 */
interface SharedState {
  storage?: AsyncLocalStorage<Scope>;
  /** First argument of the call that an outer way in hands to the SDK at this moment. */
  passing?: unknown;
  /** Calls that a framework records at this moment. */
  claims?: Set<Claim>;
  /** Calls that are looked at in several places on their way, and the store that tells who records one. */
  recordedInside?: { readonly storage: AsyncLocalStorage<object>; readonly places: Map<PlaceBelow, number> };
  /** Tools that frameworks run and record at this moment. */
  runningTools?: Set<RunningTool>;
  /** Frameworks that record the calls of the clients below them. */
  above?: Set<IsRecordedAbove>;
  /** Whether any call has said whose it is: looked for in the parameters of each call from then on. */
  isAttributing?: boolean;
  /** Who is told of each model call that will be recorded. */
  callListeners?: Set<() => void>;
  /** Who makes spans in the app's own tracing of what we record. */
  spans?: SpanEmitter | undefined;
  /** What is known of OpenTelemetry's spans, by their context; typed by its owner (`src/otel/span-note.ts`). */
  spanNotes?: WeakMap<object, unknown>;
  /** Ids of the providers whose clients are patched. */
  readonly patchedProviders: Set<string>;
  /** Ids of the providers whose SDK is installed; known to those who know providers. */
  providersAvailable?: () => string[];
  /** Functions that record calls already. */
  readonly observed: WeakSet<object>;
  /** Notices that were given, so that each is given once. */
  readonly told: Set<string>;
  /** What the tracking API has on, typed by its owner (`src/tracking/active.ts`). */
  tracking?: unknown;
  /** The default instance, typed by its owner (`default-instance.ts`). */
  defaultInstance?: unknown;
}

const key = Symbol.for('amplitude-ai.state');
// The symbol is ours alone; nothing else types it.
const host = globalThis as { [key]?: SharedState };

export const shared: SharedState = (host[key] ??= {
  observed: new WeakSet(),
  told: new Set(),
  patchedProviders: new Set(),
});
