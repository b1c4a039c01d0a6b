import { AmplitudeAIError } from '../core/errors.ts';

/** For where modules are found when the app is built, and none while it runs: a bundle, a worker on the edge. */
export function notLoadable(dropin: string, cause: unknown): AmplitudeAIError {
  return new AmplitudeAIError(
    'INVALID_CONFIG',
    'Clients that are imported from the root of amplitude-ai are loaded when they are used first, which a bundle does ' +
      `not allow. Import from 'amplitude-ai/${dropin}' instead of 'amplitude-ai'.`,
    { cause },
  );
}
