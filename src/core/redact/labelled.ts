import type { Find } from './span.ts';

/** Finds what stands right behind a label. `label` is global, `value` sticky. */
export function behindLabel(label: RegExp, value: RegExp): Find {
  return function* (text) {
    label.lastIndex = 0;
    while (label.test(text)) {
      const start = label.lastIndex;
      value.lastIndex = start;
      if (!value.test(text)) continue;
      label.lastIndex = value.lastIndex;
      yield [start, value.lastIndex];
    }
  };
}

const reach = 40;

/** Whether the words just before an offset match a pattern that ends in `$`. Looks back a bounded way. */
export function hasLabelBefore(text: string, at: number, label: RegExp): boolean {
  return label.test(text.slice(Math.max(0, at - reach), at));
}
