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

const rows: ReadonlyMap<string, AIEventRow> = new Map(agentEvents());

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
