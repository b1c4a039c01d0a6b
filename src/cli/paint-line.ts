import type picocolors from 'picocolors';

type Colors = ReturnType<typeof picocolors.createColors>;

/** Colour by how a line begins: diffs as everywhere, trouble red, what was done green, asides dim. */
const rules: readonly { readonly begin: RegExp; readonly color: (colors: Colors) => (text: string) => string }[] = [
  { begin: /^(?:\+\+\+|---|#) /, color: (colors) => colors.bold },
  { begin: /^@@/, color: (colors) => colors.cyan },
  { begin: /^(?:\+|✓|instrumented|written:|created:)/, color: (colors) => colors.green },
  { begin: /^(?:-|✗|uninstrumented|does not parse|not written)/, color: (colors) => colors.red },
  { begin: /^(?:!|fix |(?:action|warning):)/, color: (colors) => colors.yellow },
  { begin: /^(?:skipped|info|next):/, color: (colors) => colors.dim },
];

export function paintLine(line: string, colors: Colors): string {
  const rule = rules.find(({ begin }) => begin.test(line));
  return rule ? rule.color(colors)(line) : line;
}
