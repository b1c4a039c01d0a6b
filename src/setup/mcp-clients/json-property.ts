import type { FormattingOptions, Node } from 'jsonc-parser';

/**
 * An object with one more property, on lines of its own behind the last one. jsonc-parser's own way lays the property
 * before it out anew, and takes the comment behind that for ours. Undefined where the last one is not at the beginning
 * of a line.
 */
export function withProperty(
  text: string,
  object: Node,
  key: string,
  value: unknown,
  { insertSpaces, tabSize = 2, eol = '\n' }: FormattingOptions,
): string | undefined {
  const last = object.children?.at(-1);
  const before = last && /(?:^|\n)([ \t]*)$/.exec(text.slice(0, last.offset));
  if (!before) return undefined;
  const [, indent = ''] = before;
  const end = last.offset + last.length;
  const [tail = ''] = behind.exec(text.slice(end)) ?? [];
  const comma = tail.replace(comments, '').includes(',') ? ',' : '';
  const lineEnd = end + tail.length;
  const json = JSON.stringify(value, null, insertSpaces ? tabSize : '\t').replaceAll('\n', eol + indent);
  const property = `${eol}${indent}${JSON.stringify(key)}: ${json}${comma}`;
  return `${text.slice(0, end)}${comma ? '' : ','}${text.slice(end, lineEnd)}${property}${text.slice(lineEnd)}`;
}

/** Commas and comments that stand behind a property, on its line. */
const behind = /^(?:[ \t]*(?:,|\/\/[^\r\n]*|\/\*.*?\*\/))*/;
const comments = /\/\*.*?\*\/|\/\/.*/g;
