import type { AsyncLocalStorage } from 'node:async_hooks';
import { AmplitudeAI } from '../core/amplitude-ai.ts';
import type { AmplitudeClient } from '../core/delivery/amplitude-client.ts';
import type { DeliveryReport } from '../core/delivery/sink.ts';
import { noticeOnce } from '../core/notice.ts';
import { shared } from '../core/shared-state.ts';
import type { Tracker } from '../core/tracker.ts';
import { providersNamed } from '../instrument/patch.ts';
import type { Provider } from '../providers/provider.ts';
import { type HeldProviders, type Hold, holdProviders } from './held-patches.ts';
import { instanceOptions, type TrackOptions } from './options.ts';

interface TrackingState {
  /** What is on wherever no `tracking()` surrounds the code. */
  everywhere?: ActiveTracking | undefined;
  storage?: AsyncLocalStorage<ActiveTracking>;
  readonly held: HeldProviders;
}

/** Shared by every copy of this package in the process. */
export function trackingState(): TrackingState {
  shared.tracking ??= { held: new Map() } satisfies TrackingState;
  return shared.tracking as TrackingState; // Set here alone, by this or another copy.
}

/** What is on for the running code. */
export function activeNow(): ActiveTracking | undefined {
  const { storage, everywhere } = trackingState();
  const active = storage?.getStore() ?? everywhere;
  return active?.isActive ? active : undefined;
}

function trackerFor(providerId: string): Tracker | undefined {
  const active = activeNow();
  return active?.tracks(providerId) ? active.tracker : undefined;
}

/**
 * Tracking that is on for one client, until `stop()`.
 *
 * @experimental
 */
export class ActiveTracking {
  /** The client that the events go to. */
  readonly client: AmplitudeClient;
  /**
   * Ids of the providers that were found, when their ES modules are patched too; what is loaded by `require` is patched
   * at once.
   */
  readonly ready: Promise<readonly string[]>;
  readonly #ai: AmplitudeAI;
  readonly #ids: ReadonlySet<string>;
  readonly #hold: Hold;
  #isActive = true;

  /** @internal */
  constructor(caller: string, client: AmplitudeClient, options: TrackOptions) {
    this.client = client;
    this.#ai = new AmplitudeAI({ amplitude: client, ...instanceOptions(options) });
    const providers = providersNamed(options.providers, caller);
    this.#ids = new Set(providers.map(({ facts }) => facts.id));
    sayPatchedBefore(caller, providers);
    this.#hold = holdProviders(trackingState().held, providers, options.modules, trackerFor);
    this.ready = this.#hold.found.then((found) => {
      if (this.#isActive) sayMissing(caller, providers, found, options.providers !== undefined);
      return found;
    });
  }

  get isActive(): boolean {
    return this.#isActive;
  }

  /** @internal */
  get tracker(): Tracker {
    return this.#ai.tracker;
  }

  /** @internal */
  tracks(providerId: string): boolean {
    return this.#ids.has(providerId);
  }

  /** Resolves when the fate of every event so far is known, with what became of them. Never rejects. */
  flush(): Promise<DeliveryReport> {
    return this.#ai.flush();
  }

  /**
   * Ends it and puts the methods of the SDKs back, at once, unless another client is tracked by them. Resolves when what
   * was recorded has been delivered; never rejects. A second time it does nothing more.
   */
  async stop(): Promise<void> {
    this.#end();
    await this.flush();
  }

  /** @internal Ends it where the next one is to be expected soon: methods of SDKs stay as they are for a while. */
  leave(): void {
    this.#end('soon');
    void this.flush();
  }

  #end(again?: 'soon'): void {
    if (!this.#isActive) return;
    this.#isActive = false;
    this.#hold.release(again);
    const state = trackingState();
    if (state.everywhere === this) state.everywhere = undefined;
  }
}

/** Calls that go through `patch()` are recorded there. */
function sayPatchedBefore(caller: string, providers: readonly Provider[]): void {
  const before = providers.map(({ facts }) => facts.id).filter((id) => shared.patchedProviders.has(id));
  if (before.length === 0) return;
  noticeOnce(
    `tracking:patched:${before.join()}`,
    `${caller}(): ${before.join(', ')} is patched already, so that patch() goes on to record its calls. Call unpatch() first.`,
  );
}

function sayMissing(caller: string, asked: readonly Provider[], found: readonly string[], isAsked: boolean): void {
  const missing = asked.filter(({ facts }) => !found.includes(facts.id));
  if (isAsked) {
    for (const { facts } of missing) {
      noticeOnce(
        `tracking:missing:${facts.id}`,
        `${caller}(): ${facts.label} is not tracked, since ${facts.package.name} is not installed. Run npm install ${facts.package.name}.`,
      );
    }
  } else if (found.length === 0) {
    noticeOnce(
      'tracking:nothing',
      `${caller}() found no SDK that it knows: nothing is tracked. Install one, or pass { modules }.`,
    );
  }
}
