import { AmplitudeAIError } from '../core/errors.ts';
import { AIPlugin, type Properties } from './ai-plugin.ts';
import type { AIFacts } from './meanings.ts';

export interface AIMetricsOptions {
  /** Milliseconds: a call is `fast` below the first, `slow` from the second on. Default: `[1_000, 5_000]`. */
  latencyClasses?: readonly [number, number] | undefined;
  /** US dollars: a call is `low` below the first, `high` from the second on. Default: `[0.01, 0.1]`. */
  costClasses?: readonly [number, number] | undefined;
}

/**
 * Adds to each call of a model what follows from its counts, under the same names in every dialect: `tokens_per_second`,
 * `cost_per_token`, `output_input_ratio`, `latency_class` and `cost_class`. What cannot be known is left out.
 */
export class AIMetricsPlugin extends AIPlugin {
  readonly name = 'amplitude-ai-metrics';
  readonly #latency: readonly [number, number];
  readonly #cost: readonly [number, number];

  /** @throws AmplitudeAIError `INVALID_CONFIG` for bounds that are not two growing numbers. */
  constructor({ latencyClasses = [1_000, 5_000], costClasses = [0.01, 0.1] }: AIMetricsOptions = {}) {
    super();
    this.#latency = checked('latencyClasses', latencyClasses);
    this.#cost = checked('costClasses', costClasses);
  }

  protected change(properties: Properties, facts: AIFacts): Record<string, unknown> | undefined {
    if (!facts.isCall) return undefined;
    const { inputTokens, outputTokens, totalTokens, costUsd, latencyMs } = facts;
    const seconds = latencyMs === undefined ? undefined : latencyMs / 1_000;
    const derived = {
      tokens_per_second: rounded(ratio(outputTokens, seconds), 2),
      cost_per_token: rounded(ratio(costUsd, totalTokens), 12),
      output_input_ratio: rounded(ratio(outputTokens, inputTokens), 4),
      latency_class: classOf(latencyMs, this.#latency, ['fast', 'medium', 'slow']),
      cost_class: classOf(costUsd, this.#cost, ['low', 'medium', 'high']),
    };
    return { ...properties, ...Object.fromEntries(Object.entries(derived).filter(([, value]) => value !== undefined)) };
  }
}

function ratio(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole <= 0 ? undefined : part / whole;
}

function rounded(value: number | undefined, digits: number): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(digits));
}

function classOf(
  value: number | undefined,
  [middle, high]: readonly [number, number],
  [low, medium, most]: readonly [string, string, string],
): string | undefined {
  if (value === undefined) return undefined;
  if (value < middle) return low;
  return value < high ? medium : most;
}

function checked(name: string, bounds: readonly [number, number]): readonly [number, number] {
  const [low, high] = bounds;
  if (low >= 0 && high > low) return bounds;
  throw new AmplitudeAIError(
    'INVALID_CONFIG',
    `${name} is ${JSON.stringify(bounds)}; it must be two numbers, the second greater than the first.`,
  );
}
