import type { Usage } from '../../schema/llm-call.ts';

/** US dollars of a call, or undefined when no price is known. Never 0 for the unknown. */
export type Price = (provider: string, model: string, usage: Usage) => number | undefined;

type Prices = typeof import('@pydantic/genai-prices');

/** Loads the price data. 800 KB of it: never at import, and once. */
export async function loadPrice(): Promise<Price> {
  return priceFrom(await import('@pydantic/genai-prices'));
}

/**
 * The library takes 35 to 70 µs a call, which is more than all the rest of an event. Most models have four plain rates:
 * those are asked for once and kept; models with tiers or times of day are priced by the library each time.
 */
export function priceFrom({ calcPrice }: Prices): Price {
  const known = new Map<string, Formula | null>();
  return (provider, model, usage) => {
    if (!isPriceable(usage)) return undefined;
    const key = `${provider}\n${model}`;
    let formula = known.get(key);
    if (formula === undefined) {
      formula = formulaOf(calcPrice, provider, baseModel(model));
      if (known.size >= MAX_KNOWN) known.clear();
      known.set(key, formula);
    }
    return formula?.(usage);
  };
}

/** The library throws at counts that cannot be, and a price of them would be wrong: no price is known then. */
function isPriceable({ input, output, cacheRead = 0, cacheCreation = 0 }: Usage): boolean {
  if (input === undefined && output === undefined) return false;
  const isWithin = cacheRead + cacheCreation <= (input ?? 0);
  return isWithin && isCount(input ?? 0) && isCount(output ?? 0) && isCount(cacheRead) && isCount(cacheCreation);
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

type Formula = (usage: Usage) => number | undefined;

const MILLION = 1_000_000;

function formulaOf(calcPrice: Prices['calcPrice'], providerId: string, model: string): Formula | null {
  const one = tokensOf({ input: 1, output: 1 });
  const full = calcPrice(one, model, { providerId });
  if (!full) {
    // Gateways call a model `vendor/model` and take what its vendor takes, if that is a vendor of the list by this very
    // name: models that anybody may run at home are called by the name of who made them as well.
    const [, vendor, own] = /^([^/:]+)\/([^/:]+)$/.exec(model) ?? [];
    const isKnown = vendor && own && calcPrice(one, own, { providerId: vendor })?.provider.id === vendor;
    return isKnown ? formulaOf(calcPrice, vendor, own) : null;
  }
  const isPlain =
    !Array.isArray(full.model.prices) &&
    // A fee for each request does not grow with its tokens.
    full.model_price.requests_kcount === undefined &&
    Object.values(full.model_price).every((rate) => typeof rate !== 'object');
  const provider = { ...full.provider, models: [full.model] };
  const price: Formula = (usage) => calcPrice(tokensOf(usage), model, { provider })?.total_price;
  if (!isPlain) return price;
  const perMillion = (usage: Usage) => price(usage) ?? 0;
  const input = perMillion({ input: MILLION });
  const output = perMillion({ output: MILLION });
  const cacheRead = perMillion({ input: MILLION, cacheRead: MILLION });
  const cacheCreation = perMillion({ input: MILLION, cacheCreation: MILLION });
  return (usage) => {
    const read = usage.cacheRead ?? 0;
    const created = usage.cacheCreation ?? 0;
    const plain = Math.max(0, (usage.input ?? 0) - read - created);
    return (
      (plain * input) / MILLION +
      (read * cacheRead) / MILLION +
      (created * cacheCreation) / MILLION +
      ((usage.output ?? 0) * output) / MILLION
    );
  };
}

function tokensOf(usage: Usage): Record<string, number> {
  return {
    input_tokens: usage.input ?? 0,
    output_tokens: usage.output ?? 0,
    cache_read_tokens: usage.cacheRead ?? 0,
    cache_write_tokens: usage.cacheCreation ?? 0,
  };
}

/** Bounds what an app with endless model names can make us remember. */
const MAX_KNOWN = 500;

/** `ft:gpt-4o-mini:org::id` is priced as the model that it was tuned from. */
function baseModel(model: string): string {
  return model.startsWith('ft:') ? (model.split(':')[1] ?? model) : model;
}
