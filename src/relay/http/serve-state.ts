import { type RelayOptions, relayDefaults } from '../options.ts';
import { listen, serverFor } from './listen.ts';
import { type State, tellState } from './tell-state.ts';

/** `/healthz` and `/metrics` alone. @throws AmplitudeAIError when nothing can listen there. */
export async function serveState(
  state: State,
  { port = 0, host = relayDefaults.host, tlsCert, tlsKey }: Pick<RelayOptions, 'port' | 'host' | 'tlsCert' | 'tlsKey'>,
) {
  const server = serverFor({ port, host, tlsCert, tlsKey });
  server.on('request', (request, response) => {
    request.resume();
    if (!tellState((request.url ?? '').split('?')[0], response, state)) response.writeHead(404).end();
  });
  const url = await listen(server, { port, host, tlsCert, tlsKey });
  return { url, close: () => void server.close().closeAllConnections() };
}
