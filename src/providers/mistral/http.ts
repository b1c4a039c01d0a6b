import { inCamelCase } from '../camel-case.ts';
import type { HttpRoute } from '../http-routes.ts';
import { mistralFacts } from './facts.ts';

/** The paths are those of OpenAI, too: here thoughts and documents stand in the content, which that reader leaves out. */
const wire = {
  row: 'mistral',
  hosts: mistralFacts.hosts,
  params: (body) => inCamelCase(body) as object, // An object stays one.
  answer: inCamelCase,
  event: (data) => ({ data: inCamelCase(data) }),
} as const satisfies Partial<HttpRoute>;

const isStream = (body: object) => 'stream' in body && body.stream === true;

export const mistralRoutes: readonly HttpRoute[] = [
  { ...wire, path: /\/chat\/completions$/, operation: (body) => (isStream(body) ? 'chat.stream' : 'chat.complete') },
  { ...wire, path: /\/fim\/completions$/, operation: (body) => (isStream(body) ? 'fim.stream' : 'fim.complete') },
  { ...wire, path: /\/embeddings$/, operation: 'embeddings.create' },
];
