import type { Dialect } from '../core/dialects.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import * as exported from '../dialects/index.ts';

const known: ReadonlyMap<string, Dialect> = new Map(Object.entries(exported));

/** @throws AmplitudeAIError `INVALID_CONFIG` for a name that none has. */
export function dialectsNamed(names: readonly string[] | undefined): Dialect[] | undefined {
  return names?.map((name) => {
    const dialect = known.get(name.trim());
    if (dialect) return dialect;
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `There is no dialect ${JSON.stringify(name.trim())}; known: ${[...known.keys()].join(', ')}.`,
    );
  });
}
