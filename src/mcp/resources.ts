import { ProtocolError, ProtocolErrorCode, type ReadResourceResult } from '@modelcontextprotocol/server';
import { didYouMean } from '../actions/nearest.ts';
import { guides } from './guides.ts';

const mimeType = 'text/markdown';

/** Rows of `resources/list`. */
export const resourceList = guides.map(({ name, uri, title, description }) => ({
  uri,
  name,
  title,
  description,
  mimeType,
}));

/** Rows of `resources/templates/list`. */
export const resourceTemplates = guides.map(({ name, uri, title, variable }) => ({
  uriTemplate: `${uri}/{${variable}}`,
  name: `${name}-${variable}`,
  title: `${title}: one ${variable}`,
  mimeType,
}));

async function read(uri: string): Promise<string> {
  for (const guide of guides) {
    if (uri === guide.uri) return guide.index();
    if (!uri.startsWith(`${guide.uri}/`)) continue;
    const key = uri.slice(guide.uri.length + 1);
    if (guide.keys.includes(key)) return guide.page(key);
    throw notFound(uri, `There is no ${guide.variable} ${JSON.stringify(key)}. ${didYouMean(key, guide.keys)}`);
  }
  const known = guides.map((guide) => guide.uri);
  throw notFound(uri, `Unknown resource ${JSON.stringify(uri)}. ${didYouMean(uri, known)}`);
}

function notFound(uri: string, message: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message, { uri });
}

/** The answer to `resources/read`. */
export async function readResource(uri: string): Promise<ReadResourceResult> {
  return { contents: [{ uri, mimeType, text: await read(uri) }] };
}
