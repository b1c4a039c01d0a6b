import { type Gateway, gatewayAt } from '../gateways.ts';

/** What is known of the server that a client asks. */
interface Server {
  readonly provider?: string | undefined;
  /** Undefined where nothing is known of it. */
  readonly takesUsageRequest?: boolean | undefined;
}

/** A client of this SDK, as far as it says where it asks. Azure's and Bedrock's classes have fields of their own. */
interface ClientLike {
  readonly baseURL?: unknown;
  readonly apiVersion?: unknown;
  readonly deploymentName?: unknown;
  readonly bedrockTokenProvider?: unknown;
}

/** Looked up once for each client, and again when the app gives it another server. */
const known = new WeakMap<object, { readonly url: unknown; readonly server: Server }>();

function serverOf(resource: unknown): Server | undefined {
  if (typeof resource !== 'object' || resource === null || !('_client' in resource)) return undefined;
  const client = resource._client;
  if (typeof client !== 'object' || client === null) return undefined;
  const { baseURL }: ClientLike = client;
  let entry = known.get(client);
  if (!entry || entry.url !== baseURL) {
    entry = { url: baseURL, server: describe(client) };
    known.set(client, entry);
  }
  return entry.server;
}

function describe(client: ClientLike): Server {
  const url = URL.canParse(String(client.baseURL)) ? new URL(String(client.baseURL)) : undefined;
  if ('deploymentName' in client) return azure(client.apiVersion);
  if ('bedrockTokenProvider' in client) return { provider: 'bedrock', takesUsageRequest: false };
  const gateway = url && gatewayAt(url.hostname);
  if (!gateway) return {};
  // The first of Azure's APIs that has no version to give is the one that takes the request.
  if (gateway.provider === 'azure')
    return { ...named(gateway), takesUsageRequest: /\/openai\/v1\/?$/.test(url.pathname) };
  return { ...named(gateway), takesUsageRequest: gateway.countsOnRequest === true };
}

const named = ({ provider }: Gateway): Server => ({ provider });

/** Azure refuses the request for token counts in all versions of its API before this one. */
const FIRST_WITH_COUNTS = '2024-09-01';

function azure(version: unknown): Server {
  const isDated = typeof version === 'string' && /^\d{4}-\d\d-\d\d/.test(version);
  return { provider: 'azure', takesUsageRequest: !isDated || version >= FIRST_WITH_COUNTS };
}

export const providerOf = (resource: unknown): string | undefined => serverOf(resource)?.provider;

export const takesUsageRequest = (resource: unknown): boolean | undefined => serverOf(resource)?.takesUsageRequest;
