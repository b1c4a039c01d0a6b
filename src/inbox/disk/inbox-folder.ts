import { chmod, lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { asRecord } from '../as-record.ts';
import { InboxError } from '../inbox-error.ts';
import { parseJson } from './parse-json.ts';
import { readTail } from './read-tail.ts';

/** What `inbox.json` says while an inbox runs. */
export interface RunningInbox {
  /** Where it listens: `http://127.0.0.1:4118`. */
  readonly url: string;
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

const runningFile = 'inbox.json';
const mostOfNote = 64 * 1024;
const ownFolder = '.amplitude-ai';

/** Where the inbox of a project keeps what it takes in, below the project's root. */
export const inboxPath = `${ownFolder}/inbox`;

export function inboxFolder(root: string): string {
  return join(root, inboxPath);
}

/** Makes the folder, for its owner's eyes only and unknown to git: prompts and answers stand in it. */
export async function makeInboxFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await lstat(folder);
    if (!found.isDirectory()) throw new Error('it is a link or a file');
    await chmod(folder, 0o700);
    const parent = dirname(folder);
    const own = basename(parent) === ownFolder ? parent : folder;
    await writeFile(join(own, '.gitignore'), '*\n', { flag: 'wx' }).catch(ignoreExisting);
  } catch (cause) {
    throw new InboxError(
      'INBOX_FILE_UNUSABLE',
      `The folder ${folder} cannot be used (${cause instanceof Error ? cause.message : String(cause)}). Give another one with --dir.`,
      { cause },
    );
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** The inbox that runs on this folder, if one does: the file of one that died stays behind. */
export async function runningInbox(folder: string): Promise<RunningInbox | undefined> {
  const { text } = await readTail(join(folder, runningFile), mostOfNote);
  const said = asRecord(parseJson(text));
  const { url, pid, startedAt } = said ?? {};
  if (typeof url !== 'string' || typeof pid !== 'number' || typeof startedAt !== 'number') return undefined;
  return (await answers(url)) ? { url, pid, startedAt } : undefined;
}

/** Numbers of processes are used again: whether it answers is what counts. */
async function answers(url: string): Promise<boolean> {
  try {
    const { hostname } = new URL(url);
    if (hostname !== '127.0.0.1') return false;
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000), redirect: 'error' });
    return asRecord(await response.json())?.status === 'ok';
  } catch {
    return false;
  }
}

export async function sayRunning(folder: string, running: RunningInbox): Promise<void> {
  await writeFile(join(folder, runningFile), `${JSON.stringify(running)}\n`, { mode: 0o600 });
}

export function sayEnded(folder: string): Promise<void> {
  return rm(join(folder, runningFile), { force: true });
}
