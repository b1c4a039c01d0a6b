/** Where the Taxonomy API is, by data residency. */
const origins = { US: 'https://amplitude.com', EU: 'https://analytics.eu.amplitude.com' } as const;

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The origin to ask; or why a given address will not do: the secret goes there with every request. */
export function serverOrigin(
  serverUrl: string | undefined,
  zone: keyof typeof origins,
): { readonly origin: string } | { readonly problem: string } {
  if (serverUrl === undefined) return { origin: origins[zone] };
  if (!URL.canParse(serverUrl)) return { problem: `${JSON.stringify(serverUrl)} is no URL` };
  const { protocol, hostname, username, origin, pathname } = new URL(serverUrl);
  if (username !== '') return { problem: 'it holds credentials, which would show in logs' };
  if (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))) {
    return { origin: `${origin}${pathname.replace(/\/+$/, '')}` };
  }
  return { problem: `${protocol}//${hostname} would carry the secret key in clear` };
}
