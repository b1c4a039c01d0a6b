import type { DialectData } from '../../schema/dialect-data.ts';
import * as dialects from '../../schema/generated/dialects.ts';
import { eventData } from '../../schema/generated/fields.ts';
import { type AIFacts, failureOf, meaningOf, type Part, partOf } from './meanings.ts';

/** One property of an event: its name, what it is made from, what it is part of, and whether it holds what was said. */
interface Property {
  readonly wire: string;
  readonly from: string;
  readonly part: Part;
  readonly isContent: boolean;
}

export interface AIEventRow {
  readonly isCall: boolean;
  readonly properties: readonly Property[];
}

const calls: readonly string[] = ['aiResponse', 'embedding'];

function agentEvents(): [string, AIEventRow][] {
  return Object.entries(eventData).map(([key, { type, fields }]) => [
    type,
    {
      isCall: calls.includes(key),
      properties: fields.map(([from, wire, privacy]) => ({
        wire,
        from,
        part: partOf(key, from),
        isContent: privacy === 'content',
      })),
    },
  ]);
}

const contentParts: readonly Part[] = ['input', 'output', 'toolParameters', 'toolResults'];

/** What dialects tell beyond the events, and its privacy. */
const classes: Readonly<Record<string, string>> = dialects.dialectFacts;

function dialectEvents({ events }: DialectData): [string, AIEventRow][] {
  return events.map(({ type, of, rows: fields }) => [
    type,
    {
      isCall: of.some((moment) => calls.includes(moment)),
      properties: fields.map(([wire, from, stated]): Property => {
        const part = stated ?? 'other';
        return { wire, from, part, isContent: contentParts.includes(part) || classes[from] === 'content' };
      }),
    },
  ]);
}

/** Dialects that share the name of an event share its row. */
function joined(events: readonly [string, AIEventRow][]): ReadonlyMap<string, AIEventRow> {
  const byType = new Map<string, AIEventRow>();
  for (const [type, row] of events) {
    const known = byType.get(type)?.properties ?? [];
    const added = row.properties.filter(({ wire }) => !known.some((one) => one.wire === wire));
    byType.set(type, { ...row, properties: [...known, ...added] });
  }
  return byType;
}

/** Written by hand, these events have two properties more. */
const byHand: DialectData = {
  name: 'by hand',
  events: ['llm_operation', 'ai_operation'].map((type) => ({
    type,
    of: ['aiResponse'],
    rows: [
      ['input', 'input', 'input'],
      ['output', 'content', 'output'],
    ],
  })),
};

const { llmRunEvents, llmOperation, llmTracing, aiOperation } = dialects;
const rows = joined([
  ...agentEvents(),
  ...[llmRunEvents, llmOperation, llmTracing, aiOperation, byHand].flatMap(dialectEvents),
]);

/** What is known of an event, by its name; undefined for events of others. */
export const rowOf = (eventType: string): AIEventRow | undefined => rows.get(eventType);

type Read = { -readonly [Key in keyof AIFacts]: AIFacts[Key] };

/** What the properties of an event say. Values of other types than they should have are not there. */
export function factsOf({ isCall, properties }: AIEventRow, values: Readonly<Record<string, unknown>>): AIFacts {
  const facts: Read = { isCall, isError: false };
  for (const { wire, from } of properties) {
    const value = values[wire];
    if (value === undefined) continue;
    if (failureOf(from)?.(value)) facts.isError = true;
    const meaning = meaningOf(from);
    if (meaning === 'provider' || meaning === 'model') {
      if (typeof value === 'string') facts[meaning] = value;
    } else if (meaning && typeof value === 'number' && Number.isFinite(value)) facts[meaning] = value;
  }
  if (facts.totalTokens === undefined && facts.inputTokens !== undefined && facts.outputTokens !== undefined)
    facts.totalTokens = facts.inputTokens + facts.outputTokens;
  return facts;
}
