import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inboxFolder } from '../../../src/actions/verify/inbox-folder.ts';
import type { Inbox } from '../../../src/inbox/index.ts';

/** Writes what an inbox holds to where `amplitude-ai inbox` keeps it. */
export async function keepEvents(inbox: Inbox, project: string): Promise<void> {
  const folder = join(project, inboxFolder);
  await mkdir(folder, { recursive: true });
  const lines = inbox.events.map(({ event, problems, receivedAt }) =>
    JSON.stringify({ receivedAt, event, faults: problems.map(({ message }) => message) }),
  );
  await writeFile(join(folder, 'events.jsonl'), lines.map((line) => `${line}\n`).join(''));
  const note = { url: inbox.url, pid: process.pid, startedAt: new Date().toISOString() };
  await writeFile(join(folder, 'inbox.json'), JSON.stringify(note));
}
