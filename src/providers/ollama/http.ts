import type { HttpRoute } from '../http-routes.ts';

/** Over the wire an answer is a stream unless the app says no; with the SDK it is the other way round. */
const params = (body: object) => ({ stream: true, ...body });

export const ollamaRoutes: readonly HttpRoute[] = [
  { path: /\/api\/chat$/, row: 'ollama', operation: 'chat', params },
  { path: /\/api\/generate$/, row: 'ollama', operation: 'generate', params },
  { path: /\/api\/embed$/, row: 'ollama', operation: 'embed', params: (body) => body },
];
