import { ruleOf } from '../findings/rules.ts';
import type { Reported } from './reported.ts';

/** GitHub shows so many annotations of a kind for a step, and drops the rest in silence. */
const most = 10;

type Kind = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly kind: Kind;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

/** Workflow commands that make annotations of a pull request. What a baseline knows is left out. */
export function githubReport({ report, results, known, prefix }: Reported): string {
  const annotations: Annotation[] = [
    ...report.files.unparsed.map(({ file, line, column, message }) => {
      return { kind: 'error' as const, file, line, column, title: 'File that does not parse', message };
    }),
    ...results
      .filter((result) => !known?.has(result))
      .map(({ rule, severity, file, line, column, message, fix }) => {
        const kind = severity === 'warning' ? ('warning' as const) : ('notice' as const);
        return { kind, file, line, column, title: ruleOf(rule).title, message: `${message} ${fix}` };
      }),
  ];
  const lines = (['error', 'warning', 'notice'] as const).flatMap((kind) => {
    const all = annotations.filter((each) => each.kind === kind);
    const rest = all.length - most;
    return [
      ...all.slice(0, most).map((each) => command(each, prefix)),
      ...(rest > 0 ? [`${rest} more of kind ${kind} are in the other forms of this report.`] : []),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function command({ kind, file, line, column, title, message }: Annotation, prefix: string): string {
  const properties = { file: prefix + file, line: String(line), col: String(column), title };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${kind} ${list.join(',')}::${data(message)}`;
}

/** The runner reads commands by line, and undoes just these escapes. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
