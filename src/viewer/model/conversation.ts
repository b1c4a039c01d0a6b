import type { InboxLine } from '../../inbox/disk/inbox-line.ts';
import { askedFor } from './asked-for.ts';
import { type EventKind, type EventRow, messageText, type Properties, propertiesOf, textOf } from './event-row.ts';
import { groupBy } from './metrics.ts';
import { depthsOf } from './nesting.ts';

/** One event of a conversation, as the page shows it. */
export interface Step {
  readonly number: number;
  readonly kind: EventKind;
  readonly type: string;
  readonly depth: number;
  readonly startedAt: number;
  readonly latencyMs: number | undefined;
  readonly ttfbMs: number | undefined;
  readonly title: string;
  readonly text: string;
  /** There is more text than this. */
  readonly isCut: boolean;
  readonly input: string;
  readonly output: string;
  /** The tools that the model asked for, as calls: `search({"query":"x"})`. */
  readonly asksFor: readonly string[];
  readonly error: string;
  readonly agent: string;
  readonly model: string;
  readonly provider: string;
  readonly finish: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly cost: number | undefined;
  readonly isError: boolean;
  readonly site: string;
  readonly faults: readonly string[];
}

/** From what a user says to the answer. */
export interface Turn {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly steps: readonly Step[];
}

const longestText = 4_000;
const longestDetail = 1_000;
/** Events; what is longer is shown in parts. */
export const longestTurn = 300;

/** Events of one conversation in turns: a turn is one trace, or begins with what the user says. */
export function turnsOf(rows: readonly EventRow[]): readonly (readonly EventRow[])[] {
  const turns: EventRow[][] = [];
  for (const own of groupBy(rows, ({ trace }) => trace).values()) {
    const ordered = [...own].sort((a, b) => a.startedAt - b.startedAt || order[a.kind] - order[b.kind]);
    let turn: EventRow[] | undefined;
    for (const row of ordered) {
      const isAnswered = row.kind === 'user' && turn?.some(({ kind }) => kind !== 'user' && kind !== 'tool');
      if (!turn || isAnswered || turn.length >= longestTurn) {
        turn = [];
        turns.push(turn);
      }
      turn.push(row);
    }
  }
  return turns.sort((a, b) => (a[0]?.startedAt ?? 0) - (b[0]?.startedAt ?? 0));
}

/** Of events of the same millisecond: a question comes before its answer, the end comes last. */
const order: Readonly<Record<EventKind, number>> = {
  user: 0,
  span: 1,
  tool: 2,
  answer: 3,
  embedding: 3,
  other: 4,
  score: 5,
  end: 6,
};

export function turnOf(rows: readonly EventRow[], lines: ReadonlyMap<number, InboxLine>): Turn {
  const known = rows.flatMap((row) => {
    const line = lines.get(row.number);
    return line ? [{ row, own: propertiesOf(line) }] : [];
  });
  const depths = depthsOf(known);
  const steps = known.map(({ row, own }) => stepOf(row, own, depths.get(row.number) ?? 0));
  // What is said about a turn afterwards does not make it longer.
  const lasting = rows.filter(({ kind }) => kind !== 'end' && kind !== 'score');
  const work = lasting.length > 0 ? lasting : rows;
  return {
    startedAt: Math.min(...rows.map(({ startedAt }) => startedAt)),
    endedAt: Math.max(...work.map(({ startedAt, latencyMs }) => startedAt + (latencyMs ?? 0))),
    steps,
  };
}

function stepOf(row: EventRow, own: Properties, depth: number): Step {
  const { number, kind, type, startedAt, latencyMs, agent, model, tokensIn, tokensOut, cost, isError, site, faults } =
    row;
  const text = messageText(own);
  const detail = (...keys: readonly string[]) =>
    textOf(keys.map((key) => own[`[Agent] ${key}`]).find((value) => value !== undefined)).slice(0, longestDetail);
  const ttfb = own['[Agent] TTFB Ms'];
  return {
    number,
    kind,
    type,
    depth,
    startedAt,
    latencyMs,
    ttfbMs: typeof ttfb === 'number' ? ttfb : undefined,
    title: detail('Tool Name', 'Span Name', 'Score Name', 'Model Name') || type.replace(/^\[Agent\] /, ''),
    text: text.slice(0, longestText),
    isCut: text.length > longestText,
    input: detail('Tool Input', 'Input State'),
    output: detail('Tool Output', 'Output State', 'Score Value'),
    asksFor: askedFor(own['[Agent] Tool Calls']),
    error: isError ? [detail('Error Type'), detail('Error Message')].filter(Boolean).join(': ') || 'failed' : '',
    agent,
    model,
    provider: detail('Provider'),
    finish: detail('Finish Reason'),
    tokensIn,
    tokensOut,
    cost,
    isError,
    site,
    faults,
  };
}
