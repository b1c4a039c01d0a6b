import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const reply = {
  output: { message: { role: 'assistant', content: [{ text: 'They come back.' }] } },
  stopReason: 'end_turn',
  usage: { inputTokens: 12, outputTokens: 4, totalTokens: 16 },
  metrics: { latencyMs: 20 },
};

/** Answers each Converse request as the service does. `url` is what `AWS_ENDPOINT_URL_BEDROCK_RUNTIME` takes. */
export async function startBedrockStandIn(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const isKnown = request.method === 'POST' && /^\/model\/[^/]+\/converse$/.test(request.url ?? '');
    request.resume();
    response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isKnown ? reply : { message: `No ${request.method} ${request.url} here.` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A server that listens on TCP has one.
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
