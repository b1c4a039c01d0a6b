import type { Action } from '../actions/action.ts';
import { pagedInput } from './paging.ts';
import { portableSchema } from './portable-schema.ts';

/** Row of the actions table as `tools/list` shows it. */
export function toolDefinition(action: Action) {
  const { name, summary, annotations, first } = action;
  return {
    name,
    description: summary,
    inputSchema: portableSchema(pagedInput(action)),
    outputSchema: portableSchema(action.output, { isBrief: true }),
    annotations,
    // Clients that look tools up on demand keep this one at hand.
    ...(first ? { _meta: { 'anthropic/alwaysLoad': true } } : {}),
  };
}
