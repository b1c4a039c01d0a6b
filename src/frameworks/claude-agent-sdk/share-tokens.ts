/** A length of text that was written, by which model. */
export interface Written {
  readonly model: string | undefined;
  readonly length: number;
}

/** Output tokens of a model in a whole run, and of its answers that were counted one by one. */
export interface Totals {
  readonly model: string;
  readonly total: number;
  readonly counted: number;
}

/** Output tokens by model. One model has several totals where agents asked for it by several of its names. */
export function byModel(usage: readonly (readonly [string, { readonly outputTokens: number }])[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [name, { outputTokens }] of usage) {
    const model = [...totals.keys()].find((known) => isModel(known, name)) ?? name;
    totals.set(model, (totals.get(model) ?? 0) + outputTokens);
  }
  return totals;
}

/**
 * Output tokens of answers that were not counted: what their model wrote altogether and is not told yet, shared by the
 * length of each. The sum is exact, and with one answer so is the part.
 */
export function shareTokens(answers: readonly Written[], totals: readonly Totals[]): (number | undefined)[] {
  const shares: (number | undefined)[] = answers.map(() => undefined);
  for (const { model, total, counted } of totals) {
    const own = answers.flatMap((answer, index) =>
      isModel(answer.model, model) ? [{ length: answer.length, index }] : [],
    );
    const length = own.reduce((sum, answer) => sum + answer.length, 0);
    let [left, unshared] = [Math.max(0, total - counted), length];
    for (const answer of own) {
      const share = unshared > 0 ? Math.round((left * answer.length) / unshared) : 0;
      shares[answer.index] = share;
      left -= share;
      unshared -= answer.length;
    }
  }
  return shares;
}

/** Totals stand under the name that was asked for, answers under that of the dated model. */
export function isModel(served: string | undefined, asked: string): boolean {
  return served !== undefined && (served.startsWith(asked) || asked.startsWith(served));
}
