import { inCamelCase } from '../camel-case.ts';
import type { HttpRoute } from '../http-routes.ts';

/** The SDK's leaves give the answer in a record of its own. */
const wire = {
  row: 'cohere',
  params: (body) => inCamelCase(body) as object, // An object stays one.
  answer: (body) => ({ data: inCamelCase(body) }),
  event: inCamelCase,
} as const satisfies Partial<HttpRoute>;

const isStream = (body: object) => 'stream' in body && body.stream === true;

export const cohereRoutes: readonly HttpRoute[] = [
  { ...wire, path: /\/v2\/chat$/, operation: (body) => (isStream(body) ? 'v2.chatStream' : 'v2.chat') },
  { ...wire, path: /\/v1\/chat$/, operation: (body) => (isStream(body) ? 'chatStream' : 'chat') },
  { ...wire, path: /\/v2\/embed$/, operation: 'v2.embed' },
  { ...wire, path: /\/v1\/embed$/, operation: 'embed' },
];
