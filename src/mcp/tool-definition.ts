import type { Action } from '../actions/action.ts';
import { pagedInput, pagedOutput } from './paging.ts';
import { portableSchema } from './portable-schema.ts';

/** Row of the actions table as `tools/list` shows it. */
export function toolDefinition(action: Action) {
  const { name, title, summary, annotations, first, page } = action;
  return {
    name,
    title,
    description: summary,
    inputSchema: portableSchema(pagedInput(action)),
    outputSchema: portableSchema(pagedOutput(action), { brief: { partsOf: page } }),
    annotations,
    // Clients that look tools up on demand keep this one at hand.
    ...(first ? { _meta: { 'anthropic/alwaysLoad': true } } : {}),
  };
}
