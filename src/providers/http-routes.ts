import { cohereRoutes } from './cohere/http.ts';
import { mistralRoutes } from './mistral/http.ts';
import { ollamaRoutes } from './ollama/http.ts';

/** A path of an HTTP API, and the operation of the table whose reader knows its bodies. */
export interface HttpRoute {
  readonly path: RegExp;
  /** The only ones that speak it so, where others have the path, too. */
  readonly hosts?: readonly string[];
  /** Id of the row whose wire format it is, whoever serves it. */
  readonly row: string;
  readonly operation: string | ((body: object) => string);
  /** The body in the form in which the SDK of the row takes it. */
  params(body: object, url: URL): object;
  /** The answer, and a piece of a stream, in the form in which the SDK gives it. Default: as it comes. */
  answer?(body: unknown): unknown;
  event?(event: unknown): unknown;
}

/** What is spoken at an address. */
export function routeAt({ pathname, hostname }: URL): HttpRoute | undefined {
  return httpRoutes.find(({ path, hosts }) => path.test(pathname) && (!hosts || hosts.includes(hostname)));
}

const same = (body: object): object => body;

/** The operations that apps call without an SDK. Hosts are with the rows; a path says what is spoken there. */
const httpRoutes: readonly HttpRoute[] = [
  ...cohereRoutes,
  ...mistralRoutes,
  ...ollamaRoutes,
  {
    path: /\/chat\/completions$/,
    row: 'openai',
    operation: 'chat.completions.create',
    // Azure knows the model by its deployment, which stands in the path.
    params: (body, url) => ({ model: /\/deployments\/([^/]+)\//.exec(url.pathname)?.[1], ...body }),
  },
  { path: /\/v\d\w*\/responses$/, row: 'openai', operation: 'responses.create', params: same },
  {
    path: /\/embeddings$/,
    row: 'openai',
    operation: 'embeddings.create',
    params: (body, url) => ({ model: /\/deployments\/([^/]+)\//.exec(url.pathname)?.[1], ...body }),
  },
  { path: /\/v1\/messages$/, row: 'anthropic', operation: 'messages.create', params: same },
  { path: /\/models\/[^/]+:generateContent$/, row: 'google', operation: 'models.generateContent', params: inConfig },
  {
    path: /\/models\/[^/]+:streamGenerateContent$/,
    row: 'google',
    operation: 'models.generateContentStream',
    params: inConfig,
  },
  {
    path: /\/models\/[^/]+:embedContent$/,
    row: 'google',
    operation: 'models.embedContent',
    params: (body, url) => ({ model: modelIn(url), contents: Reflect.get(body, 'content') }),
    // The SDK gives a list, of one as well.
    answer: (body) => (hasEmbedding(body) ? { ...body, embeddings: [body.embedding] } : body),
  },
];

const hasEmbedding = (body: unknown): body is { embedding: unknown } =>
  typeof body === 'object' && body !== null && 'embedding' in body;

const modelIn = (url: URL) => /\/models\/([^/:]+):/.exec(url.pathname)?.[1];

/** On the wire some settings stand beside the contents; the SDK has all of them in one place. */
function inConfig({ contents, ...rest }: { contents?: unknown; [key: string]: unknown }, url: URL): object {
  const { generationConfig, generation_config, system_instruction, ...beside } = rest;
  const settings = generationConfig ?? generation_config;
  const config = {
    ...(typeof settings === 'object' ? settings : {}),
    ...(system_instruction === undefined ? {} : { systemInstruction: system_instruction }),
    ...beside,
  };
  return { model: modelIn(url), contents, config };
}
