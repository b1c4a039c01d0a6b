/** Servers on this machine (Ollama, vLLM, test servers) take or ignore the request for usage. */
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostnames = new Map<string, string>();

function hostnameOf(url: string): string {
  let host = hostnames.get(url);
  if (host === undefined) {
    host = URL.canParse(url) ? new URL(url).hostname : '';
    if (hostnames.size > MAX_URLS) hostnames.clear();
    hostnames.set(url, host);
  }
  return host;
}

const MAX_URLS = 100;

/**
 * Whether the server behind a resource knows how to send token counts at the end of a stream. A gateway that does not
 * know the parameter may refuse the whole request, so that others are left alone.
 */
export function understandsUsageRequest(resource: unknown, hosts: readonly string[]): boolean {
  if (typeof resource !== 'object' || resource === null || !('_client' in resource)) return false;
  const client = resource._client;
  if (typeof client !== 'object' || client === null || !('baseURL' in client)) return false;
  const host = hostnameOf(String(client.baseURL));
  return LOCAL.has(host) || hosts.includes(host);
}
