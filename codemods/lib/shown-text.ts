const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const spelledOut = (character: string): string =>
  short[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}}`;

/**
 * Names and code of others on one line of a terminal: whatever would move the cursor, recolour or turn the direction
 * of what follows (control and format characters, line separators, halves of surrogates) is spelled out.
 */
export function shownText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, spelledOut);
}

/** As `shownText`, for a text of many lines: line ends and tabs stay what they are. */
export function shownLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(shownText).join('\t'))
    .join('\n');
}
