import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateEvent } from '../../schema/validate.ts';
import { type OpenInbox, type OpenInboxOptions, openInbox } from '../../src/inbox/command/open-inbox.ts';
import { pageFolder } from './page-folder.ts';

/** An inbox with the real schema in a new folder, on any free port. */
export async function openTestInbox(more: Partial<OpenInboxOptions> = {}): Promise<OpenInbox & { folder: string }> {
  const folder = more.folder ?? join(await mkdtemp(join(tmpdir(), 'inbox-')), '.amplitude-ai/inbox');
  const inbox = await openInbox({
    port: 0,
    pageFolder: await pageFolder(),
    validate: (event) => validateEvent(event).map(({ property, message }) => ({ path: property, message })),
    ...more,
    folder,
  });
  return { ...inbox, folder };
}

const uploadSize = 500;

/** Sends events as an SDK does, in uploads of the usual size. */
export async function upload(url: string, events: Iterable<object>): Promise<void> {
  let batch: object[] = [];
  const send = async () => {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify({ api_key: 'secret-key', events: batch }),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    batch = [];
  };
  for (const event of events) {
    batch.push(event);
    if (batch.length === uploadSize) await send();
  }
  if (batch.length > 0) await send();
}

/** What the viewer's own script would get. */
export async function askInbox(inbox: OpenInbox, path: string) {
  const response = await fetch(`${inbox.origin}/api/${path}`, { headers: { authorization: `Bearer ${inbox.token}` } });
  return response.json();
}
