import type { DialectData, Part } from '../../schema/dialect-data.ts';
import type { Dialect } from '../core/dialects.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import { Translator } from './translator.ts';

/** What an app can turn off or shorten. */
export interface DialectSettings {
  /** Characters that are kept of a text. Default: 10,000. Amplitude itself keeps 1,024 of a property. */
  readonly maxContentLength?: number | undefined;
  /** What is left out of all events: `tokens`, `cost`, `latency`, `errors`, `input`, `output`, … Default: nothing. */
  readonly without?: readonly Part[] | undefined;
  /** Whether calls that failed are told at all. Default: true. */
  readonly failures?: boolean | undefined;
}

const parts = ['tokens', 'cost', 'latency', 'errors', 'input', 'output', 'toolParameters', 'toolResults'] as const;

/** Other names for what is recorded, for `new AmplitudeAI({ dialects: [ … ] })`. */
export class EventDialect implements Dialect {
  readonly #data: DialectData;
  readonly #settings: DialectSettings;

  /** @internal */
  constructor(data: DialectData, settings: DialectSettings = {}) {
    this.#data = data;
    this.#settings = settings;
  }

  get name(): string {
    return this.#data.name;
  }

  /**
   * The same dialect with other settings.
   *
   * @throws AmplitudeAIError `INVALID_CONFIG` for a length or a part that cannot be.
   *
   * @example
   * ```ts
   * import { AmplitudeAI } from 'amplitude-ai';
   * import { llmRunEvents } from 'amplitude-ai/dialects';
   *
   * const ai = new AmplitudeAI({
   *   apiKey: process.env.AMPLITUDE_AI_API_KEY,
   *   dialects: [llmRunEvents.with({ maxContentLength: 500, without: ['toolResults'] })],
   * });
   * ```
   */
  with(settings: DialectSettings): EventDialect {
    const { maxContentLength: length, without = [] } = settings;
    if (length !== undefined && !(Number.isInteger(length) && length >= 0)) {
      refuse(`maxContentLength must be a whole number of characters, at least 0; received ${length}`);
    }
    const unknown = without.find((part) => !parts.includes(part));
    if (unknown !== undefined) refuse(`without knows ${parts.join(', ')}; received ${JSON.stringify(unknown)}`);
    return new EventDialect(this.#data, { ...this.#settings, ...settings });
  }

  /** @internal */
  open(): unknown {
    return new Translator(this.#data, this.#settings);
  }
}

function refuse(message: string): never {
  throw new AmplitudeAIError('INVALID_CONFIG', `${message}.`);
}
