import type { Tracker } from '../core/tracker.ts';
import { type PatchedMethods, patchProviders, restore } from '../instrument/patch.ts';
import type { Provider } from '../providers/provider.ts';

/** The patched SDK of one provider, as long as anybody tracks it, or is likely to again. */
interface Held {
  users: number;
  readonly methods: PatchedMethods;
  isFound: Promise<boolean>;
  isOver: boolean;
  /** Set while nobody tracks it. */
  lingering?: NodeJS.Timeout | undefined;
}

/**
 * Finding and patching SDKs takes milliseconds, which not every request should wait for. Calls that nobody tracks in the
 * meantime go straight through.
 */
const LINGER_MS = 30_000;

export interface Hold {
  /** Ids of the providers whose SDK was found, when the ESM copies are patched too. */
  readonly found: Promise<string[]>;
  /** Whoever lets go last puts the originals back: at once, or, `soon` to be held again, when nobody did for a while. */
  release(soon?: 'soon'): void;
}

/** Patches SDKs that nobody holds yet; `trackerFor` is asked at each of their calls. */
export function holdProviders(
  held: Map<string, Held>,
  providers: readonly Provider[],
  modules: Readonly<Record<string, object>> | undefined,
  trackerFor: (providerId: string) => Tracker | undefined,
): Hold {
  const mine = providers.map((provider) => {
    const { id } = provider.facts;
    let one = held.get(id);
    if (!one) {
      const begun: Held = { users: 1, methods: [], isFound: Promise.resolve(false), isOver: false };
      const binding = { trackerNow: () => trackerFor(id) };
      const wanted = () => (begun.isOver ? undefined : binding);
      begun.isFound = patchProviders([provider], modules, wanted, begun.methods).then((ids) => ids.length > 0);
      held.set(id, begun);
      one = begun;
    } else {
      one.users++;
      clearTimeout(one.lingering);
    }
    return { id, one };
  });
  return {
    found: Promise.all(mine.map(async ({ id, one }) => ((await one.isFound) ? [id] : []))).then((ids) => ids.flat()),
    release(soon) {
      for (const { id, one } of mine.splice(0)) {
        one.users--;
        if (one.users > 0) continue;
        if (soon) one.lingering = setTimeout(drop, LINGER_MS, held, id, one).unref();
        else drop(held, id, one);
      }
    },
  };
}

/** Puts the originals back of all that nobody tracks now. */
export function dropLingering(held: HeldProviders): void {
  for (const [id, one] of held) if (one.users === 0) drop(held, id, one);
}

function drop(held: HeldProviders, id: string, one: Held): void {
  one.isOver = true;
  clearTimeout(one.lingering);
  held.delete(id);
  restore(one.methods);
}

export type HeldProviders = Map<string, Held>;
