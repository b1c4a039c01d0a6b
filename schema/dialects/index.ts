import type { DialectDefinition, DialectEvent } from './dialect.ts';
import { llmRunEvents } from './llm-run.ts';
import { aiOperation, llmOperation, llmTracing } from './operations.ts';

/** The dialects table: other names for what is recorded, for who has charts on them. */
export const dialects = [llmRunEvents, llmOperation, llmTracing, aiOperation] as const satisfies DialectDefinition[];

/** Every event of a dialect by its name; two dialects that share a name share its properties,
 * so that what only one of them has must not be required. */
export function dialectEvents(): DialectEvent[] {
  const byType = new Map<string, DialectEvent>();
  for (const event of dialects.flatMap(({ events }) => [...events])) {
    const known = byType.get(event.type);
    byType.set(event.type, known ? { ...event, fields: { ...known.fields, ...event.fields } } : event);
  }
  return [...byType.values()];
}
