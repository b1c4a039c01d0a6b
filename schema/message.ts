import { z } from 'zod';
import { count, flag, id, json, names, optional, required } from './field.ts';

export const messageLabel = z
  .object({
    key: z.string().describe('Name of the label, for example "intent".'),
    value: z.string().describe('Value of the label, for example "how_to".'),
    confidence: z.number().min(0).max(1).optional().describe('Confidence of the classifier, 0 to 1.'),
  })
  .meta({ id: 'MessageLabel' });

/** Fields of the two message events. */
export const messageId = () =>
  required(id(), {
    wire: '[Agent] Message ID',
    privacy: 'identity',
    description: 'Id of this message; scores, tool calls and edits point at it.',
  });

export const content = (otel: string) =>
  optional(z.string(), {
    wire: '$llm_message',
    otel,
    privacy: 'content',
    encoding: 'text',
    description: 'The text of the message at full length, as { text }.',
  });

export const labels = () =>
  optional(z.array(messageLabel), {
    wire: '[Agent] Message Labels',
    privacy: 'none',
    encoding: 'json',
    description: 'Labels of the message as a JSON array of { key, value, confidence }.',
  });

export const attachmentFields = () => ({
  hasAttachments: optional(flag(), {
    wire: '[Agent] Has Attachments',
    privacy: 'none',
    derived: true,
    description: 'Whether files came with the message.',
  }),
  attachmentTypes: optional(names(), {
    wire: '[Agent] Attachment Types',
    privacy: 'none',
    derived: true,
    description: 'Distinct types of the attachments ("image", "pdf", …).',
  }),
  attachmentCount: optional(count(), {
    wire: '[Agent] Attachment Count',
    privacy: 'none',
    derived: true,
    description: 'Number of attachments.',
  }),
  totalAttachmentSizeBytes: optional(count(), {
    wire: '[Agent] Total Attachment Size Bytes',
    privacy: 'none',
    derived: true,
    description: 'Sum of the sizes that are known, in bytes.',
  }),
  attachments: optional(z.array(z.record(z.string(), json())), {
    wire: '[Agent] Attachments',
    privacy: 'content',
    encoding: 'json',
    description: 'What is known about each attachment (type, name, url, …) as a JSON array. Never the file itself.',
  }),
});

export const idleTimeoutMinutes = () =>
  optional(z.number().positive(), {
    wire: '[Agent] Session Idle Timeout Minutes',
    privacy: 'none',
    description: 'Minutes without an event after which Amplitude closes the session; 30 when absent.',
  });
