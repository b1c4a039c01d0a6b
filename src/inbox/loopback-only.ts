import type { IncomingHttpHeaders } from 'node:http';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Says why a request is refused at the door, if it is. The socket already listens on loopback only; the Host check
 * stops a web page that points its own name at 127.0.0.1, the Origin check one that posts from a browser.
 */
export function strangerReason({ host, origin }: IncomingHttpHeaders): string | undefined {
  if (!isLoopback(`http://${host ?? ''}`)) return `The Host header "${host ?? ''}" is not a loopback name.`;
  if (origin !== undefined && !isLoopback(origin)) return `The Origin "${origin}" is not a loopback origin.`;
  return undefined;
}

/** Says why an upload is refused, if a web page sends it: apps send from a server, and no page has to write here. */
export function browserReason(headers: IncomingHttpHeaders): string | undefined {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin === undefined && site === undefined) return undefined;
  return 'Uploads from a browser are refused (Origin or Sec-Fetch-Site is set). Send them from the server side.';
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackNames.has(new URL(url).hostname);
}
