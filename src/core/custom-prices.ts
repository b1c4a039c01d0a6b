import type { Usage } from '../../schema/llm-call.ts';
import { guard } from './guard.ts';
import type { Price } from './pricing.ts';

/** US dollars per million tokens. */
export interface TokenPrices {
  /** Tokens of the prompt that were neither read from nor written to the prompt cache. */
  readonly input: number;
  readonly output: number;
  /** Default: as `input`. */
  readonly cacheRead?: number | undefined;
  /** Default: as `input`. */
  readonly cacheCreation?: number | undefined;
}

/** Prices of the app's own: by `model` or `provider/model`, or by a function that may leave a call to the built-in ones. */
export type CustomPrices =
  | Readonly<Record<string, TokenPrices>>
  | ((call: { provider: string; model: string; usage: Usage }) => number | undefined);

/** The app's prices first, then the others. */
export function withCustomPrices(custom: CustomPrices | undefined, price: Price | undefined): Price | undefined {
  if (!custom) return price;
  const own: Price =
    typeof custom === 'function'
      ? (provider, model, usage) => custom({ provider, model, usage })
      : (provider, model, usage) => priceOf(custom[`${provider}/${model}`] ?? custom[model], usage);
  return (provider, model, usage) =>
    guard('the prices of the app', own, provider, model, usage) ?? price?.(provider, model, usage);
}

const MILLION = 1_000_000;

function priceOf(rates: TokenPrices | undefined, usage: Usage): number | undefined {
  if (!rates || (usage.input === undefined && usage.output === undefined)) return undefined;
  const read = usage.cacheRead ?? 0;
  const created = usage.cacheCreation ?? 0;
  const plain = Math.max(0, (usage.input ?? 0) - read - created);
  const perMillion =
    plain * rates.input +
    read * (rates.cacheRead ?? rates.input) +
    created * (rates.cacheCreation ?? rates.input) +
    (usage.output ?? 0) * rates.output;
  return perMillion / MILLION;
}
