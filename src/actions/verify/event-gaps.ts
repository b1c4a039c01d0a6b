import { eventData } from '../../../schema/generated/fields.ts';
import type { KeptEvent } from './kept-inbox.ts';
import { isOfCall, wireName } from './seen-sites.ts';

/** Something that events may well have, and how to give it to them. */
interface Gap {
  readonly what: string;
  readonly isIn: (event: KeptEvent) => boolean;
  readonly fix: string;
}

const [sessionId, cost, isError, callSite] = ['sessionId', 'totalCostUsd', 'isError', 'callSite'].map(wireName);

const has = ({ properties }: KeptEvent, name: string | undefined): boolean =>
  Boolean(name && properties[name] !== undefined);

const gaps: readonly Gap[] = [
  {
    what: 'user id',
    isIn: ({ userId, deviceId }) => !userId && (!deviceId || String(deviceId).startsWith('unattributed-')),
    fix: 'Give the session the user id that the app has: get_integration_pattern {"way":"session"}.',
  },
  {
    what: 'session',
    isIn: (event) => !has(event, sessionId),
    fix: 'Run the call inside a session: preview_instrumentation {"transform":"add-sessions"}.',
  },
  {
    what: 'cost',
    isIn: (event) =>
      event.type === eventData.aiResponse.type && !has(event, cost) && !(isError && event.properties[isError] === true),
    fix: 'The model has no known price, or the answer no token counts: pass `prices` to init(); search_docs {"query":"prices"}.',
  },
  {
    what: 'call site',
    isIn: (event) => !has(event, callSite),
    fix: 'Run the app with AMPLITUDE_AI_CALL_SITES=1, and not with NODE_ENV=production.',
  },
];

/** What events of calls lack, counted. */
export function gapsIn(events: readonly KeptEvent[]): { what: string; events: number; of: number; fix: string }[] {
  const ofCalls = events.filter(isOfCall);
  return gaps
    .map(({ what, isIn, fix }) => ({ what, events: ofCalls.filter(isIn).length, of: ofCalls.length, fix }))
    .filter(({ events: count }) => count > 0);
}
