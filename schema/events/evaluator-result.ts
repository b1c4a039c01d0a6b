import { defineEvent } from '../event.ts';
import { evaluationRows, serverFields } from '../server-event.ts';

export const evaluatorResult = defineEvent({
  type: '[Agent] Evaluator Result',
  method: null,
  origin: 'server',
  summary: 'Result of one evaluator that is configured in Amplitude.',
  component: null,
  idOption: null,
  turn: 'none',
  fields: serverFields([
    ...evaluationRows,
    ['[Agent] Score Name', 'string', 'required', 'What was judged.'],
    ['[Agent] Score Value', 'number', 'optional', 'The judgement as a number.'],
    ['[Agent] Score Label', 'string', 'optional', 'The judgement in words.'],
    ['[Agent] Target ID', 'string', 'required', 'Message or session that was judged.'],
    ['[Agent] Target Type', 'string', 'required', '"message" or "session".'],
    ['[Agent] Evaluator Model', 'string', 'optional', 'Model that judged.'],
    ['[Agent] Comment', 'string', 'optional', 'Rationale of the judgement.'],
  ]),
});
