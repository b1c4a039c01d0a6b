import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as wholeText } from 'node:stream/consumers';

export interface Upload {
  readonly api_key: string;
  readonly events: readonly {
    event_type: string;
    insert_id: string;
    event_id: number;
    library: string;
    user_id?: string;
  }[];
}

/** What an endpoint says to an upload: an answer, or that the connection dies. */
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> } | 'reset';

/** Nobody listens there. */
export const NOWHERE = 'http://127.0.0.1:9/2/httpapi';

const taken: Reply = { status: 200, body: { code: 200 } };

/** An endpoint that answers as it is told, then takes all. `uploads` are those that it has read, refused ones too. */
export async function startIngestion(reply: (upload: Upload, attempt: number) => Reply = () => taken) {
  const uploads: Upload[] = [];
  const server = createServer(async (request, response) => {
    const text = await wholeText(request).catch(() => undefined); // A client may go away, and so may the server.
    if (text === undefined) return;
    const upload: Upload = JSON.parse(text);
    const said = reply(upload, uploads.push(upload));
    if (said === 'reset') return request.socket.destroy();
    const body = typeof said.body === 'string' ? said.body : JSON.stringify(said.body ?? {});
    response.writeHead(said.status, said.headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A TCP server has an address.
  return {
    url: `http://127.0.0.1:${port}/2/httpapi`,
    uploads,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
