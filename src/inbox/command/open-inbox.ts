import { EventIndex } from '../../viewer/model/event-index.ts';
import { SessionList } from '../../viewer/model/list-sessions.ts';
import { LivePages } from '../../viewer/serve/live.ts';
import { readPageFiles } from '../../viewer/serve/page-files.ts';
import { serveViewer } from '../../viewer/serve/serve-viewer.ts';
import { newToken } from '../../viewer/serve/token.ts';
import { makeInboxFolder, runningInbox, sayEnded, sayRunning } from '../disk/inbox-folder.ts';
import { KeptEvents, type KeptStats } from '../disk/kept-events.ts';
import type { ValidateEvent } from '../event-store.ts';
import { InboxError } from '../inbox-error.ts';
import { type Listening, listenForUploads, type Received } from '../listen-for-uploads.ts';

export interface OpenInboxOptions {
  readonly folder: string;
  /** Without, the usual one or the next that is free. */
  readonly port?: number | undefined;
  /** Where the built page is. */
  readonly pageFolder: string;
  readonly validate: ValidateEvent;
  readonly onReceived?: (received: Received) => void;
  readonly onProgress?: (done: number, total: number) => void;
  readonly forwardsTo?: string | undefined;
}

export interface OpenInbox {
  readonly origin: string;
  readonly ingestUrl: string;
  readonly token: string;
  /** The page, with the token in the part of the URL that is sent nowhere. */
  readonly pageUrl: string;
  stats(): KeptStats;
  close(): Promise<void>;
}

export const usualPort = 4118;
const portsTried = 20;

/** An inbox that keeps its events on disk and shows them in the browser. */
export async function openInbox(options: OpenInboxOptions): Promise<OpenInbox> {
  const { folder, onReceived } = options;
  await makeInboxFolder(folder);
  const other = await runningInbox(folder);
  if (other) {
    throw new InboxError(
      'INBOX_RUNS_ALREADY',
      `An inbox keeps its events in ${folder} already: process ${other.pid}, at ${other.url}. Use that one, or give another folder with --dir.`,
    );
  }
  const page = await readPageFiles(options.pageFolder);
  const index = new EventIndex(() => live.changed());
  const live = new LivePages(() => index.version);
  const kept = await KeptEvents.open(folder, options.validate, (event) => index.add(event), options.onProgress);
  const token = newToken();
  const place = { ingestUrl: '', folder, forwardsTo: options.forwardsTo };
  const viewer = {
    index,
    list: new SessionList(index),
    kept,
    place,
    token,
    page,
    live,
    clear: () => {
      kept.clear();
      index.clear();
    },
  };
  const listening = await listenNear(options.port, (port) =>
    listenForUploads({
      port,
      taken: (received) => {
        // What came twice goes on once: an inbox that is told to send on to itself comes to an end, too.
        const events = kept.add(received.events, received.receivedAt);
        onReceived?.({ ...received, events });
      },
      refused: () => {},
      answer: (request, response, url) => serveViewer(viewer, request, response, url),
    }),
  ).catch(async (error: unknown) => {
    live.close();
    await kept.close();
    throw error;
  });
  const { origin, url } = listening;
  place.ingestUrl = url;
  await sayRunning(folder, { url: origin, pid: process.pid, startedAt: Date.now() });
  return {
    origin,
    ingestUrl: url,
    token,
    pageUrl: `${origin}/#token=${token}`,
    stats: () => kept.stats(),
    close: async () => {
      live.close();
      await listening.close();
      await kept.close();
      await sayEnded(folder);
    },
  };
}

/** A port that was asked for must be free; else the nearest free one from the usual one up is as good. */
async function listenNear(asked: number | undefined, listen: (port: number) => Promise<Listening>): Promise<Listening> {
  if (asked !== undefined) return listen(asked);
  for (let port = usualPort; port < usualPort + portsTried; port++) {
    try {
      return await listen(port);
    } catch (error) {
      if (!(error instanceof InboxError)) throw error;
    }
  }
  return listen(0);
}
