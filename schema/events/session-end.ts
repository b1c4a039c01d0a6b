import { commonFields } from '../common.ts';
import { enrichmentsField } from '../enrichments.ts';
import { defineEvent } from '../event.ts';
import { count, optional } from '../field.ts';
import { idleTimeoutMinutes } from '../message.ts';

export const sessionEnd = defineEvent({
  type: '[Agent] Session End',
  method: 'trackSessionEnd',
  origin: 'sdk',
  summary: 'The conversation is over: Amplitude may evaluate it now instead of waiting for the idle timeout.',
  component: null,
  idOption: null,
  turn: 'none',
  fields: {
    ...commonFields,
    enrichments: enrichmentsField(optional),
    abandonmentTurn: optional(count(), {
      wire: '[Agent] Abandonment Turn',
      privacy: 'none',
      description: 'Turn of the last user message that was answered before the user left.',
    }),
    idleTimeoutMinutes: idleTimeoutMinutes(),
  },
});
