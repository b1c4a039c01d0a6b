import { defineEvent } from '../event.ts';
import { evaluationRows, serverFields, sessionSummaryRows } from '../server-event.ts';

export const sessionRecord = defineEvent({
  type: '[Agent] Session Record',
  method: null,
  origin: 'server',
  summary: 'Successor of [Agent] Session Evaluation: what is known about a closed session, in one event.',
  component: null,
  idOption: null,
  turn: 'none',
  fields: serverFields([...evaluationRows, ...sessionSummaryRows]),
});
