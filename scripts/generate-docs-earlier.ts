import type { Moment } from '../schema/dialect-data.ts';
import { dialects } from '../schema/dialects/index.ts';
import { eventData } from '../schema/generated/fields.ts';
import { table } from './generate-docs-tables.ts';

/** What a dialect tells and no property of ours holds: where it is to be found. */
const elsewhere: Readonly<Record<string, string>> = {
  sessionId: '`[Agent] Session ID`',
  'toolCall.succeeded': '`[Agent] Tool Success`',
  'sessionEnd.succeeded': '`[Agent] Is Error` of the answers of the session',
  operation: 'the event itself: an answer or an embedding',
  succeeded: '`[Agent] Is Error`, which says the opposite',
  failed: '`[Agent] Error Message`, with `[Agent] Is Error`',
  errorMessage: '`[Agent] Error Message` of the answers of the session',
  errorType: '`[Agent] Error Type` of the answers of the session',
  allTokens: '`[Agent] Total Tokens`',
  input: '`$llm_message` of `[Agent] User Message`',
  exchanges: '`$llm_message` of the messages of the session',
  messages: '`$llm_message` of the messages of the session',
  messageCount: 'count of messages by `[Agent] Session ID`; `[Agent] Turn ID`',
  lastRole: 'the event before it in the session',
  runProvider: '`[Agent] Provider` of the answers of the session',
  runModel: '`[Agent] Model Name` of the answers of the session',
  totalMessages: 'count of messages by `[Agent] Session ID`',
  totalTokens: 'sum of `[Agent] Total Tokens` by `[Agent] Session ID`',
  totalCostUsd: 'sum of `[Agent] Cost USD` by `[Agent] Session ID`',
  durationMs: 'time between first and last event of a `[Agent] Session ID`',
};

/** The new place of what an old property says. */
function placeOf(from: string, moments: readonly Moment[]): string {
  for (const moment of moments) {
    const fields = moment === 'sessionStart' ? [] : eventData[moment].fields;
    const field = fields.find(([option]) => option === from);
    if (field) return `\`${field[1]}\``;
  }
  const place = elsewhere[`${moments[0]}.${from}`] ?? elsewhere[from];
  if (place === undefined) throw new Error(`Say in scripts/generate-docs-earlier.ts where ${from} is to be found.`);
  return place;
}

/** The new event; a session has no first one of its own. */
const eventOf = (moments: readonly Moment[]): string =>
  moments
    .map((moment) =>
      moment === 'sessionStart' ? 'none: the first event of a session' : `\`${eventData[moment].type}\``,
    )
    .join(', ');

/** Every event and property of the earlier designs, beside those of today. */
export function earlierTables(): string {
  const byType = new Map<string, { moments: readonly Moment[]; rows: Map<string, string> }>();
  for (const { data } of dialects.flatMap(({ events }) => [...events])) {
    const known = byType.get(data.type) ?? { moments: data.of, rows: new Map<string, string>() };
    for (const [wire, from] of data.rows) known.rows.set(wire, placeOf(from, data.of));
    byType.set(data.type, known);
  }
  return [...byType]
    .map(([type, { moments, rows }]) => {
      const lines = [...rows].map(([wire, place]) => [`\`${wire}\``, place]);
      return `### ${type}\n\nNow: ${eventOf(moments)}.\n\n${table(['Property', 'Now'], lines)}`;
    })
    .join('\n\n');
}
