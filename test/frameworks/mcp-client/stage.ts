import * as client2 from '@modelcontextprotocol/client';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport as Transport1 } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer as Server1 } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as server2 from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { McpClient } from '../../../src/frameworks/mcp-client/index.ts';

/** A client that is connected to a real server of the same major, in this process. */
export interface Connected {
  readonly client: McpClient & { close(): Promise<void> };
  readonly Client: { readonly prototype: McpClient };
}

type Tools = Pick<Server1, 'registerTool'>;

const INFO = { name: 'weather', version: '1.0.0' };

function addTools(server: Tools): void {
  const inputSchema = z.object({ city: z.string() });
  server.registerTool('forecast', { inputSchema }, async ({ city }) => ({
    content: [
      { type: 'text', text: `Sunny in ${city}` },
      { type: 'image', data: 'iVBORw0KGgo=', mimeType: 'image/png' },
    ],
  }));
  server.registerTool('measure', { inputSchema, outputSchema: z.object({ degrees: z.number() }) }, async () => ({
    content: [{ type: 'text', text: '{"degrees":21}' }],
    structuredContent: { degrees: 21 },
  }));
  server.registerTool('fail', { inputSchema }, async () => {
    throw new Error('No such city.');
  });
}

export const majors: readonly { name: string; connect(): Promise<Connected> }[] = [
  {
    name: '@modelcontextprotocol/sdk 1',
    connect: async () => {
      const server = new Server1(INFO);
      addTools(server);
      const [near, far] = Transport1.createLinkedPair();
      const client = new Client1({ name: 'app', version: '1.0.0' });
      await Promise.all([server.connect(far), client.connect(near)]);
      return { client, Client: Client1 };
    },
  },
  {
    name: '@modelcontextprotocol/client 2',
    connect: async () => {
      const server = new server2.McpServer(INFO);
      // Both majors register tools alike, as far as these go.
      addTools(server as unknown as Tools);
      const [near, far] = client2.InMemoryTransport.createLinkedPair();
      const client = new client2.Client({ name: 'app', version: '1.0.0' });
      await Promise.all([server.connect(far), client.connect(near)]);
      return { client, Client: client2.Client };
    },
  },
];
