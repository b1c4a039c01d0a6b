/** A path of an HTTP API, and the operation of the table whose reader knows its bodies. */
export interface HttpRoute {
  readonly path: RegExp;
  /** Id of the row whose wire format it is, whoever serves it. */
  readonly row: string;
  readonly operation: string;
  /** The body in the form in which the SDK of the row takes it. */
  params(body: object, url: URL): object;
}

const same = (body: object): object => body;

/** The operations that apps call without an SDK. Hosts are with the rows; a path says what is spoken there. */
export const httpRoutes: readonly HttpRoute[] = [
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
  },
];

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
