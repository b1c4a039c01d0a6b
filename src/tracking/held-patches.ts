import type { Tracker } from '../core/tracker.ts';
import { type PatchedMethods, patchProviders, restore } from '../instrument/patch.ts';
import type { Provider } from '../providers/provider.ts';

/** The patched SDK of one provider, as long as anybody tracks it. */
interface Held {
  users: number;
  readonly methods: PatchedMethods;
  isFound: Promise<boolean>;
}

export interface Hold {
  /** Ids of the providers whose SDK was found, when the ESM copies are patched too. */
  readonly found: Promise<string[]>;
  /** Whoever lets go last puts the originals back. */
  release(): void;
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
      const begun: Held = { users: 1, methods: [], isFound: Promise.resolve(false) };
      const binding = { trackerNow: () => trackerFor(id) };
      const wanted = () => (begun.users > 0 ? binding : undefined);
      begun.isFound = patchProviders([provider], modules, wanted, begun.methods).then((ids) => ids.length > 0);
      held.set(id, begun);
      one = begun;
    } else one.users++;
    return { id, one };
  });
  return {
    found: Promise.all(mine.map(async ({ id, one }) => ((await one.isFound) ? [id] : []))).then((ids) => ids.flat()),
    release() {
      for (const { id, one } of mine.splice(0)) {
        one.users--;
        if (one.users > 0) continue;
        held.delete(id);
        restore(one.methods);
      }
    },
  };
}

export type HeldProviders = Map<string, Held>;
