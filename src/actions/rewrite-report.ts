import { z } from 'zod';
import type { RewritePlan } from '../../codemods/run.ts';

/** What previewing and applying both tell about what was left alone. */
export const leftAlone = {
  diagnostics: z.array(
    z.object({ file: z.string(), line: z.int(), severity: z.string(), code: z.string(), message: z.string() }),
  ),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  unparsed: z.array(z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() })),
};

const report = z.object(leftAlone);

type LeftAlone = z.infer<typeof report>;

const urgency = ['action', 'warning', 'info'];

/** What a person has to look at comes first: a list that is cut loses the least. */
export function reportLeftAlone({ diagnostics, skipped, unparsed }: RewritePlan): LeftAlone {
  return {
    diagnostics: diagnostics
      .map(({ file, line, severity, code, message }) => ({ file, line, severity, code, message }))
      .sort((a, b) => urgency.indexOf(a.severity) - urgency.indexOf(b.severity)),
    skipped: skipped.map(({ file, reason }) => ({ file, reason })),
    unparsed: unparsed.map(({ file, line, column, message }) => ({ file, line, column, message })),
  };
}

export function renderLeftAlone({ diagnostics, skipped, unparsed }: LeftAlone): string[] {
  return [
    ...unparsed.map(({ file, line, column, message }) => `does not parse: ${file}:${line}:${column} ${message}`),
    ...diagnostics.map(({ file, line, severity, message }) => `${severity}: ${file}:${line} ${message}`),
    ...skipped.map(({ file, reason }) => `skipped: ${file} ${reason}`),
  ];
}
