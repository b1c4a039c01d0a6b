import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../../inbox/send-json.ts';
import type { LivePages } from './live.ts';
import type { PageFile } from './page-files.ts';
import { pageHeaders } from './page-headers.ts';
import { carriesToken } from './token.ts';
import { answers, type Inbox } from './viewer-api.ts';

export interface Viewer extends Inbox {
  readonly token: string;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly live: LivePages;
  clear(): void;
}

const api = '/api/';

/** Answers whatever is no upload: the page to anyone on this machine, data only to who has the token. */
export async function serveViewer(
  viewer: Viewer,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const { pathname, searchParams } = url;
  // The body of what is no upload is never looked at.
  request.resume();
  const refuse = (status: number, error: string) => sendJson(response, status, { code: status, error });

  const file = viewer.page.get(pathname);
  if (method === 'GET' && file) {
    response.writeHead(200, { ...pageHeaders, 'content-type': file.type, 'content-length': file.content.length });
    response.end(file.content);
    return;
  }
  if (method === 'GET' && pathname === '/health') {
    return sendJson(response, 200, { status: 'ok', events: viewer.index.rows.length });
  }
  if (!pathname.startsWith(api)) {
    return refuse(404, `No ${method} ${pathname} here. Send events to /2/httpapi or /batch; the viewer is at /.`);
  }
  const isOwnOrigin = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  if (!isOwnOrigin) return refuse(403, `The Origin "${headers.origin}" is not that of the viewer.`);
  if (!carriesToken(headers, viewer.token)) {
    return refuse(401, 'The token is missing or wrong. Open the URL that `amplitude-ai inbox` printed.');
  }
  const name = pathname.slice(api.length);
  if (method === 'GET' && name === 'live') return viewer.live.add(response, pageHeaders);
  if (method === 'POST' && name === 'clear') {
    viewer.clear();
    return sendJson(response, 200, { cleared: true });
  }
  if (method !== 'GET' || !isAnswer(name)) {
    return refuse(404, `No ${method} ${pathname} here. Known: ${Object.keys(answers).join(', ')}, live, clear.`);
  }
  const answer = await answers[name](viewer, searchParams);
  if (answer === undefined) return refuse(404, `There is no such ${name} (any more).`);
  sendJson(response, 200, answer);
}

function isAnswer(name: string): name is keyof typeof answers {
  return Object.hasOwn(answers, name);
}
