/** A function platform: where its handlers are, by which names, and what proves that the code runs there. */
export interface Platform {
  readonly name: string;
  /** Path of a file that holds handlers. */
  readonly path: RegExp;
  /** Its handlers may be in any file. */
  readonly isAnywhere?: true;
  /** Names of exports that are handlers, `default` included. */
  readonly exports: RegExp;
  /** Method of an exported object that is the handler. */
  readonly method?: string;
  /** Name of a parameter, by its place, without which it is no handler of this platform. */
  readonly parameter?: { readonly place: number; readonly name: RegExp };
  /** A file of the project that proves it. */
  readonly file?: RegExp;
  /** Text in the handler's own file that proves it. */
  readonly text?: RegExp;
  readonly fix: string;
}

const anywhere = /(?:)/;
const httpMethods = /^(?:GET|POST|PUT|PATCH|DELETE)$/;
const wrapIt = 'Wrap it: withAmplitude(handler, { ai }) from amplitude-ai/serverless.';
const deployed = /(?:^|\/)(?:vercel\.json|netlify\.toml|open-next\.config\.[mc]?[jt]s|sst\.config\.[mc]?[jt]s)$/;

/** Most specific first. */
export const platforms: readonly Platform[] = [
  {
    name: 'Netlify function',
    path: /(?:^|\/)netlify\/(?:edge-)?functions\//,
    exports: /^(?:handler|default)$/,
    file: anywhere,
    fix: wrapIt,
  },
  {
    name: 'Next.js route handler',
    path: /(?:^|\/)app\/(?:.*\/)?route\.[jt]sx?$/,
    exports: httpMethods,
    file: deployed,
    text: /^export const (?:maxDuration|preferredRegion)\b|['"]@vercel\//m,
    fix: "Wrap it: withAmplitude(handler, { ai, waitUntil: after }) from amplitude-ai/next, with after of 'next/server'.",
  },
  {
    name: 'Next.js API route',
    path: /(?:^|\/)pages\/api\/.*\.[jt]sx?$/,
    exports: /^default$/,
    file: deployed,
    text: /\bmaxDuration\s*:|['"]@vercel\//,
    fix: wrapIt,
  },
  {
    name: 'Vercel function',
    path: /(?:^|\/)api\/(?:.*\/)?[^/]+\.[mc]?[jt]s$/,
    exports: /^(?:default|GET|POST|PUT|PATCH|DELETE)$/,
    file: /(?:^|\/)vercel\.json$/,
    text: /['"]@vercel\/(?:node|functions|edge)['"]/,
    fix: wrapIt,
  },
  {
    name: 'Cloudflare Worker',
    path: anywhere,
    isAnywhere: true,
    exports: /^default$/,
    method: 'fetch',
    parameter: { place: 1, name: /^_?env$/i },
    file: anywhere,
    fix: 'Deliver before the worker ends: ctx.waitUntil(ai.flush()), or withAmplitude of amplitude-ai/serverless.',
  },
  {
    name: 'AWS Lambda handler',
    path: anywhere,
    isAnywhere: true,
    exports: /^(?:handler|lambdaHandler)$/,
    parameter: { place: 0, name: /^_?(?:event|evt)$/i },
    file: anywhere,
    fix: wrapIt,
  },
];
