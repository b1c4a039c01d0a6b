import type { Route } from '../dialect.ts';
import { apiPath } from './api-path.ts';
import { createdAt } from './chat-completion.ts';

const models = ['gpt-4o', 'gpt-4o-mini', 'o4-mini', 'text-embedding-3-small'];

export const modelsRoute: Route = {
  method: 'GET',
  path: apiPath('models'),
  answer: () => ({
    kind: 'json',
    body: {
      object: 'list',
      data: models.map((id) => ({ id, object: 'model', created: createdAt, owned_by: 'openai' })),
    },
  }),
};
