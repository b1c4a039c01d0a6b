import { createInstance, type Types } from '@amplitude/analytics-node';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';

export type Client = Types.NodeClient;

/** A real client with these plug-ins, and the endpoint on loopback that it delivers to. */
export async function startClient(...plugins: Types.Plugin[]) {
  const inbox: Inbox = await startInbox({ port: 0 });
  const client = createInstance();
  await client.init('key', { serverUrl: inbox.url, flushIntervalMillis: 5, logLevel: 0 }).promise;
  for (const plugin of plugins) await client.add(plugin).promise;
  return {
    client,
    /** What has arrived, when all that was tracked has met its fate. */
    async arrived(): Promise<{ type: string; properties: Record<string, unknown> }[]> {
      await client.flush().promise;
      return inbox.events.map(({ event }) => ({
        type: String(event.event_type),
        properties: (event.event_properties ?? {}) as Record<string, unknown>, // An endpoint refuses anything else.
      }));
    },
    close: () => inbox.close(),
  };
}
