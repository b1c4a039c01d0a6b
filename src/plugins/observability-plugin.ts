import { AmplitudeAIError } from '../core/errors.ts';
import { limitText } from '../core/limit-length.ts';
import { type PartSwitches, partsOff } from '../core/part-switches.ts';
import { rowOf } from './ai-events.ts';
import { AIPlugin, type Properties } from './ai-plugin.ts';
import type { AIFacts, Part } from './meanings.ts';

export interface AIObservabilityOptions extends PartSwitches {
  /** Sends nothing of what was said: prompts, answers, arguments and results of tools, error texts. Default: false. */
  privacyMode?: boolean | undefined;
  /** Leaves out what the app gave to the model. Default: false. */
  excludeInput?: boolean | undefined;
  /** Leaves out what the model answered. Default: false. */
  excludeOutput?: boolean | undefined;
  /** Leaves out the arguments of tools. Default: false. */
  excludeToolParameters?: boolean | undefined;
  /** Leaves out what tools returned. Default: false. */
  excludeToolResults?: boolean | undefined;
  /** Whether token counts are sent. Default: true. */
  tokenTracking?: boolean | undefined;
  /** Whether costs are sent. Default: true. */
  costTracking?: boolean | undefined;
  /** Whether durations are sent. Default: true. */
  latencyTracking?: boolean | undefined;
  /** Whether message, type and source of errors are sent.  Default: true. */
  errorTracking?: boolean | undefined;
  /** Characters of a text that are sent; an ellipsis shows that it was longer. Default: 10,000. */
  maxContentLength?: number | undefined;
}

const DEFAULT_LENGTH = 10_000;

/** Takes out of events what must not be sent, and shortens the rest of what was said. */
export class AIObservabilityPlugin extends AIPlugin {
  readonly name: string = 'amplitude-ai-observability';
  /** What could not be looked through may hold what must not be sent. */
  protected override readonly onFailure = 'drop';
  readonly #excluded: ReadonlySet<Part>;
  readonly #isPrivate: boolean;
  readonly #limit: number;

  /** @throws AmplitudeAIError `INVALID_CONFIG` for a `maxContentLength` that is no positive whole number. */
  constructor(options: AIObservabilityOptions = {}) {
    super();
    const { maxContentLength = DEFAULT_LENGTH } = options;
    if (!Number.isSafeInteger(maxContentLength) || maxContentLength < 1) {
      throw new AmplitudeAIError(
        'INVALID_CONFIG',
        `maxContentLength is ${String(maxContentLength)}; it must be a whole number of characters, 1 or more.`,
      );
    }
    this.#limit = maxContentLength;
    this.#isPrivate = options.privacyMode === true;
    this.#excluded = new Set(partsOff(options));
  }

  protected change(
    properties: Properties,
    _facts: AIFacts,
    eventType: string,
  ): Record<string, unknown> | null | undefined {
    const changed: Record<string, unknown> = { ...properties };
    for (const { wire, part, isContent } of rowOf(eventType)?.properties ?? []) {
      if (!(wire in changed)) continue;
      if (this.#excluded.has(part) || (this.#isPrivate && isContent)) delete changed[wire];
      else if (isContent) changed[wire] = shortened(changed[wire], this.#limit);
    }
    return changed;
  }
}

/** Every text of a value within the limit. Depth is that of JSON, which a client sends. */
function shortened(value: unknown, limit: number): unknown {
  if (typeof value === 'string') return limitText(value, limit);
  if (Array.isArray(value)) return value.map((item) => shortened(item, limit));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortened(item, limit)]));
}
