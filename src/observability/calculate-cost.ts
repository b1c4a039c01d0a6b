import * as prices from '@pydantic/genai-prices';
import { withCustomPrices } from '../core/custom-prices.ts';
import { priceFrom } from '../core/pricing.ts';
import type { AIConfig } from './ai-config.ts';

const builtIn = priceFrom(prices);

export interface CostOptions {
  /** Vendor: "openai", "anthropic", … */
  readonly provider: string;
  readonly model: string;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  /** With prices of the app's own. */
  readonly config?: AIConfig | undefined;
}

/** US dollars of a call, or undefined where no price is known: never 0 for the unknown. */
export function calculateCost(options: CostOptions): number | undefined {
  const { provider, model, inputTokens: input, outputTokens: output, config } = options;
  return withCustomPrices(config?.prices, builtIn)?.(provider, model, { input, output });
}
