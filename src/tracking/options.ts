import type { AmplitudeAIOptions } from '../core/config.ts';
import { aiOperation, type DialectPart, type EventDialect } from '../dialects/index.ts';

export interface TrackOptions extends Pick<AmplitudeAIOptions, 'contentMode' | 'redactPii' | 'prices'> {
  /** Ids of the providers whose calls are tracked: `['openai', 'anthropic']`. Default: every one whose SDK is installed. */
  providers?: readonly string[] | undefined;
  /** Whether what the app gave to the model is sent. Default: true. */
  includeInputs?: boolean | undefined;
  /** Whether what the model answered is sent. Default: true. */
  includeOutputs?: boolean | undefined;
  /** Whether calls that failed are sent. Default: true. */
  trackErrors?: boolean | undefined;
  /** Which events the calls become: of `amplitude-ai/dialects`. Default: `[aiOperation]`. */
  dialects?: readonly EventDialect[] | undefined;
  /** Modules of SDKs that cannot be found by name, as in a bundle: `{ openai: await import('openai') }`. */
  modules?: Readonly<Record<string, object>> | undefined;
}

const ofInput: readonly DialectPart[] = ['input', 'toolParameters'];
const ofOutput: readonly DialectPart[] = ['output', 'toolResults'];

/** The options of the instance that records for one client. */
export function instanceOptions(options: TrackOptions): AmplitudeAIOptions {
  const { contentMode, redactPii, prices, includeInputs, includeOutputs, trackErrors, dialects } = options;
  const without = [...(includeInputs === false ? ofInput : []), ...(includeOutputs === false ? ofOutput : [])];
  const told = (dialects ?? [aiOperation]).map((one) =>
    // What is no dialect is refused by the instance, with a list of those that exist.
    typeof one?.with === 'function'
      ? one.with({
          ...(without.length > 0 ? { without } : {}),
          ...(trackErrors === false ? { failures: false } : {}),
        })
      : one,
  );
  return { contentMode, redactPii, prices, dialects: told };
}
