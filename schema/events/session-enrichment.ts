import { commonFields } from '../common.ts';
import { enrichmentsField } from '../enrichments.ts';
import { defineEvent } from '../event.ts';
import { required } from '../field.ts';

export const sessionEnrichment = defineEvent({
  type: '[Agent] Session Enrichment',
  method: 'trackSessionEnrichment',
  origin: 'sdk',
  summary: 'Labels that the app computed for a session: topics, rubric scores, outcome. Each call adds an event.',
  component: null,
  idOption: null,
  turn: 'none',
  fields: { ...commonFields, enrichments: enrichmentsField(required) },
});
