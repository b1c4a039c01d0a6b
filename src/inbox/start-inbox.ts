import { EventStore, type InboxStats, type ValidateEvent, type WaitCondition } from './event-store.ts';
import { listenForUploads } from './listen-for-uploads.ts';
import type { ReceivedEvent } from './received-event.ts';
import { sendJson } from './send-json.ts';
import { uploadLimits } from './upload-limits.ts';

export interface InboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Checks each event that is taken in; its findings are kept with the event and never refuse it. */
  readonly validate?: ValidateEvent;
}

export interface Inbox {
  /** Ingestion URL: the `serverUrl` of an Amplitude client. */
  readonly url: string;
  readonly origin: string;
  /** Everything taken in, oldest first; the same array for the inbox's whole life. */
  readonly events: readonly ReceivedEvent[];
  /** Resolves with all events as soon as the condition holds; rejects with what did arrive after the timeout. */
  waitFor(condition: WaitCondition, options?: { readonly timeoutMs?: number }): Promise<readonly ReceivedEvent[]>;
  clear(): void;
  stats(): InboxStats;
  close(): Promise<void>;
}

/** Starts an endpoint on loopback that takes and answers uploads like Amplitude's, and keeps what came. */
export async function startInbox({ port = 0, validate = () => [] }: InboxOptions = {}): Promise<Inbox> {
  const store = new EventStore(validate);
  const { url, origin, close } = await listenForUploads({
    port,
    taken: ({ events, receivedAt }) => store.add(events, receivedAt),
    refused: () => store.countRefusal(),
    answer: ({ method }, response, { pathname }) => {
      if (method === 'GET' && pathname === '/events') return sendJson(response, 200, { events: store.events });
      if (method === 'GET' && pathname === '/health')
        return sendJson(response, 200, { status: 'ok', ...store.stats() });
      const known = ['/events', '/health', ...uploadLimits.keys()].join(', ');
      sendJson(response, 404, { code: 404, error: `No ${method} ${pathname} here. Known paths: ${known}.` });
    },
  });
  return {
    url,
    origin,
    events: store.events,
    waitFor: (condition, { timeoutMs = 5_000 } = {}) => store.waitFor(condition, timeoutMs),
    clear: () => store.clear(),
    stats: () => store.stats(),
    close: () => {
      store.close();
      return close();
    },
  };
}
