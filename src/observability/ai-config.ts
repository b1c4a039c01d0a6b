import type { AmplitudeAIOptions } from '../core/config.ts';
import type { CustomPrices, TokenPrices } from '../core/custom-prices.ts';
import { type PartSwitches, partsOff } from '../core/part-switches.ts';
import { cut } from '../dialects/facts.ts';
import { type EventDialect, llmRunEvents } from '../dialects/index.ts';
import { calculateCost } from './calculate-cost.ts';

/** US dollars per token, by model. */
export type CostPerToken = Readonly<Record<string, { readonly input: number; readonly output: number }>>;

export interface AIConfigOptions extends PartSwitches {
  /** No prompt, answer, argument, result or error text leaves the process. Default: false. */
  readonly privacyMode?: boolean | undefined;
  /** Without what users say. Default: false; so the other three. */
  readonly excludeInput?: boolean | undefined;
  /** Without the answers of models. */
  readonly excludeOutput?: boolean | undefined;
  readonly excludeToolParameters?: boolean | undefined;
  readonly excludeToolResults?: boolean | undefined;
  /** With token counts. Default: true; so the other three. */
  readonly tokenTracking?: boolean | undefined;
  /** With prices. */
  readonly costTracking?: boolean | undefined;
  /** With latencies, in milliseconds. */
  readonly latencyTracking?: boolean | undefined;
  /** With messages and classes of errors; whether a call went well is told in any case. */
  readonly errorTracking?: boolean | undefined;
  /** Characters that are kept of a text; three dots follow where it goes on. Default: 10,000. Amplitude keeps 1,024. */
  readonly maxContentLength?: number | undefined;
  /** Prices of the app's own, before the built-in ones. */
  readonly openaiCostPerToken?: CostPerToken | undefined;
  readonly anthropicCostPerToken?: CostPerToken | undefined;
  readonly googleCostPerToken?: CostPerToken | undefined;
  /** Events that name no session get one of their own. Default: true. */
  readonly autoGenerateSessionIds?: boolean | undefined;
  /** Milliseconds without an event after which Amplitude closes a session. Default: 30 minutes. */
  readonly sessionTimeoutMs?: number | undefined;
}

const MINUTE_MS = 60_000;

/**
 * What the five events of a run tell, and what not.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` for a length that cannot be.
 *
 * @example
 * ```ts
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { AIConfig } from 'amplitude-ai/observability';
 *
 * const config = new AIConfig({ maxContentLength: 500, excludeToolResults: true });
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY, ...config.options });
 * ```
 */
export class AIConfig {
  readonly autoGenerateSessionIds: boolean;
  readonly idleTimeoutMinutes: number | undefined;
  readonly #given: AIConfigOptions;
  readonly #dialect: EventDialect;

  constructor(given: AIConfigOptions = {}) {
    const { sessionTimeoutMs, maxContentLength } = given;
    this.#given = given;
    this.autoGenerateSessionIds = given.autoGenerateSessionIds !== false;
    this.idleTimeoutMinutes = sessionTimeoutMs === undefined ? undefined : sessionTimeoutMs / MINUTE_MS;
    this.#dialect = llmRunEvents.with({ maxContentLength, without: partsOff(given) });
  }

  /** The same as options of `AmplitudeAI`. */
  get options(): Pick<AmplitudeAIOptions, 'dialects' | 'contentMode' | 'prices'> {
    return {
      dialects: [this.#dialect],
      contentMode: this.#given.privacyMode ? 'metadata_only' : undefined,
      prices: this.prices,
    };
  }

  /** Prices of the app's own, by provider and model, in US dollars per million tokens. */
  get prices(): CustomPrices | undefined {
    const { openaiCostPerToken: openai, anthropicCostPerToken: anthropic, googleCostPerToken: google } = this.#given;
    const prices = Object.entries({ openai, anthropic, google }).flatMap(([provider, table = {}]) =>
      Object.entries(table).map(([model, rates]): [string, TokenPrices] => [`${provider}/${model}`, perMillion(rates)]),
    );
    return prices.length > 0 ? Object.fromEntries(prices) : undefined;
  }

  /** US dollars of a call, or undefined where no price is known. */
  calculateCost(provider: string, model: string, inputTokens: number, outputTokens: number): number | undefined {
    return calculateCost({ provider, model, inputTokens, outputTokens, config: this });
  }

  /** A text as long as it may be. */
  truncateContent(text: string): string {
    const { maxContentLength } = this.#given;
    return maxContentLength === undefined ? text : cut(text, maxContentLength);
  }
}

function perMillion({ input, output }: { readonly input: number; readonly output: number }): TokenPrices {
  return { input: input * 1_000_000, output: output * 1_000_000 };
}
