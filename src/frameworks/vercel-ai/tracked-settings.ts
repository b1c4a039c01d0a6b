import { guard } from '../../core/guard.ts';
import { findModel } from './find-model.ts';
import { trackedModel } from './tracked-model.ts';
import type { ModelWatch } from './watch-models.ts';

type Settings = Readonly<Record<string, unknown>>;

/** Functions of the app that may name another model while a call goes on. */
const PREPARES = ['prepareStep', 'experimental_prepareStep', 'prepareCall'] as const;

export interface Tracking {
  readonly watch: ModelWatch;
  readonly kind: 'chat' | 'embedding';
  /** The SDK's module, which resolves names of models. */
  readonly sdk: object;
}

/** A copy of what the app gave a function or an agent of the SDK, in which every model is a tracked one. */
export function trackedSettings(given: unknown, tracking: Tracking): unknown {
  if (!isSettings(given)) return given;
  return (
    guard('tracking a model', () => {
      const settings: Record<string, unknown> = { ...given, ...modelIn(given, tracking) };
      for (const key of PREPARES) {
        const prepare = given[key];
        if (typeof prepare === 'function') settings[key] = preparing(prepare, tracking);
      }
      return settings;
    }) ?? given
  );
}

/** What the app's function gives, with its model tracked; anything else is handed on as it is. */
function preparing(prepare: object, tracking: Tracking): unknown {
  const along = (prepared: unknown): unknown =>
    isSettings(prepared)
      ? (guard('tracking a model', () => ({ ...prepared, ...modelIn(prepared, tracking) })) ?? prepared)
      : prepared;
  return new Proxy(prepare, {
    apply(target, self, args) {
      // A function, since only one is put here.
      const prepared: unknown = Reflect.apply(target as () => unknown, self, args);
      return prepared instanceof Promise ? prepared.then(along) : along(prepared);
    },
  });
}

/** Nothing, for a model that the SDK will refuse in its own words. */
function modelIn({ model }: Settings, { watch, kind, sdk }: Tracking): { model?: object } {
  const found = typeof model === 'string' ? tryToFind(model, kind, sdk) : model;
  return typeof found === 'object' && found !== null ? { model: trackedModel(found, watch) } : {};
}

function tryToFind(name: string, kind: Tracking['kind'], sdk: object): unknown {
  try {
    return findModel(name, kind, sdk);
  } catch {
    return undefined;
  }
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null;
}
