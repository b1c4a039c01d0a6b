import { commonFields, componentType, locale } from '../common.ts';
import { defineEvent } from '../event.ts';
import { flag, id, optional, text } from '../field.ts';
import { attachmentFields, content, idleTimeoutMinutes, labels, messageId } from '../message.ts';

export const userMessage = defineEvent({
  type: '[Agent] User Message',
  method: 'trackUserMessage',
  origin: 'sdk',
  summary: 'What the user said: the text, its attachments, and whether it repeats or corrects an earlier message.',
  component: 'user_input',
  idOption: 'messageId',
  turn: 'next',
  fields: {
    ...commonFields,
    messageId: messageId(),
    componentType: componentType(),
    content: content('gen_ai.input.messages'),
    messageSource: optional(text(), {
      wire: '[Agent] Message Source',
      privacy: 'none',
      default: 'user',
      description: 'Who wrote it: "user", or "agent" when one agent prompts another.',
    }),
    locale: locale(),
    isRegeneration: optional(flag(), {
      wire: '[Agent] Is Regeneration',
      privacy: 'none',
      description: 'The user asked for another answer to the same message.',
    }),
    isEdit: optional(flag(), {
      wire: '[Agent] Is Edit',
      privacy: 'none',
      description: 'The user changed an earlier message and sent it again.',
    }),
    editedMessageId: optional(id(), {
      wire: '[Agent] Edited Message ID',
      privacy: 'identity',
      description: 'Message that was edited.',
    }),
    ...attachmentFields(),
    labels: labels(),
    idleTimeoutMinutes: idleTimeoutMinutes(),
  },
});
