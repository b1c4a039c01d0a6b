import { AmplitudeAIError } from '../core/errors.ts';
import { AIPlugin, type Properties } from './ai-plugin.ts';
import type { AIFacts } from './meanings.ts';

export interface AIEventFilterOptions {
  /** US dollars: calls that cost less are not sent. A call whose cost is not known is. Default: 0. */
  minCostThreshold?: number | undefined;
  /** Providers whose calls are sent, as events name them: `['openai', 'anthropic']`. Default: all. */
  allowedProviders?: readonly string[] | undefined;
  /** Whether calls that failed are sent; if so, whatever they cost. Default: true. */
  includeErrors?: boolean | undefined;
}

/**
 * Sends some of the calls of models only. What stands around calls, as messages of users, tools and sessions, is sent in
 * any case: a session without its end would never be closed.
 */
export class AIEventFilterPlugin extends AIPlugin {
  readonly name = 'amplitude-ai-event-filter';
  readonly #minCost: number;
  readonly #providers: ReadonlySet<string> | undefined;
  readonly #errors: boolean;

  /** @throws AmplitudeAIError `INVALID_CONFIG` for a threshold that is no amount of money. */
  constructor({ minCostThreshold = 0, allowedProviders, includeErrors = true }: AIEventFilterOptions = {}) {
    super();
    if (!Number.isFinite(minCostThreshold) || minCostThreshold < 0) {
      throw new AmplitudeAIError(
        'INVALID_CONFIG',
        `minCostThreshold is ${String(minCostThreshold)}; it must be an amount of US dollars, 0 or more.`,
      );
    }
    this.#minCost = minCostThreshold;
    this.#providers = allowedProviders && new Set(allowedProviders);
    this.#errors = includeErrors;
  }

  protected change(_properties: Properties, { isCall, isError, provider, costUsd }: AIFacts): null | undefined {
    if (!isCall) return undefined;
    if (this.#providers && provider !== undefined && !this.#providers.has(provider)) return null;
    if (isError) return this.#errors ? undefined : null;
    return costUsd !== undefined && costUsd < this.#minCost ? null : undefined;
  }
}
