import { eventData } from '../../schema/generated/fields.ts';
import type { Dialect, OpenDialect } from '../core/dialects.ts';
import { tell } from './tell.ts';

const types = new Set<string>(Object.values(eventData).map(({ type }) => type));

/** The `[Agent]` events as they are, for who wants others beside them. */
export const agentEvents: Dialect = {
  name: 'agentEvents',
  open: (): OpenDialect => ({ tell, translate: (event) => (types.has(event.event_type) ? [event] : []) }),
};
