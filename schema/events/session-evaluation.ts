import { defineEvent } from '../event.ts';
import { evaluationRows, serverFields, sessionSummaryRows } from '../server-event.ts';

export const sessionEvaluation = defineEvent({
  type: '[Agent] Session Evaluation',
  method: null,
  origin: 'server',
  summary: 'Sums a closed session up: outcome, flags, models, cost. Succeeded by [Agent] Session Record.',
  component: null,
  idOption: null,
  turn: 'none',
  fields: serverFields([...evaluationRows, ...sessionSummaryRows]),
});
