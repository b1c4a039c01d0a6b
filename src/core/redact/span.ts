/** A part of a text: offset of its first character, and of the one behind its last. */
export type Span = readonly [start: number, end: number];

/** Finds parts of a text, in order and without overlap. The text is folded (`fold.ts`). */
export type Find = (text: string) => Iterable<Span>;

/** Puts a replacement in the place of each span. */
export function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let result = '';
  let from = 0;
  for (const [start, end] of spans) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

/**
 * Finds what a global pattern matches and a check accepts. After a refusal the search goes on one character later,
 * since what was refused may begin with something else ("12 4111 1111…"); patterns are bounded, so that this is linear.
 */
export function matching(pattern: RegExp, accept: (match: string, at: number, text: string) => boolean): Find {
  return function* (text) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [found] = match;
      const end = match.index + found.length;
      const accepted = accept(found, match.index, text);
      if (accepted) yield [match.index, end];
      pattern.lastIndex = accepted ? end : match.index + 1;
    }
  };
}

/** Searches only texts that have what every match has; most texts do not, and a plain look is ten times faster. */
export function whenHas(hint: RegExp, find: Find): Find {
  return (text) => (hint.test(text) ? find(text) : []);
}
