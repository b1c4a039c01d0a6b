import {
  isJSONRPCRequest,
  type JSONRPCErrorResponse,
  type JSONRPCMessage,
  PROTOCOL_VERSION_META_KEY,
  UnsupportedProtocolVersionError,
} from '@modelcontextprotocol/server';

/** Revisions of the protocol in which each request names its own, as `server/discover` tells them. */
const supported = ['2026-07-28'];

/**
 * The error for a request that names a revision which is not served. The SDK looks at the first request of a connection
 * only, and serves the later ones whatever they name.
 */
export function refuseRevision(message: JSONRPCMessage): JSONRPCErrorResponse | undefined {
  if (!isJSONRPCRequest(message)) return undefined;
  const requested = message.params?._meta?.[PROTOCOL_VERSION_META_KEY];
  if (typeof requested !== 'string' || supported.includes(requested)) return undefined;
  const error = new UnsupportedProtocolVersionError({ supported, requested });
  return { jsonrpc: '2.0', id: message.id, error: { code: error.code, message: error.message, data: error.data } };
}
