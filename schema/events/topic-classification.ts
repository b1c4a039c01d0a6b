import { defineEvent } from '../event.ts';
import { evaluationRows, serverFields } from '../server-event.ts';

export const topicClassification = defineEvent({
  type: '[Agent] Topic Classification',
  method: null,
  origin: 'server',
  summary: 'Category of a closed session in one topic model.',
  component: null,
  idOption: null,
  turn: 'none',
  fields: serverFields([
    ...evaluationRows,
    ['[Agent] Topic', 'string', 'required', 'Topic model, for example "product_area".'],
    ['[Agent] Selection Mode', 'string', 'required', '"single" or "multiple".'],
    ['[Agent] Primary', 'string', 'optional', 'Main category.'],
    ['[Agent] Secondary', 'string[]', 'optional', 'Further categories.'],
    ['[Agent] Subcategories', 'string[]', 'optional', 'Finer codes within the category.'],
  ]),
});
