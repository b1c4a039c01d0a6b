import { readFile, rm } from 'node:fs/promises';
import { writeFile as writeWhole } from 'atomically';
import { z } from 'zod';
import { AmplitudeAIError } from '../core/errors.ts';
import type { Mark } from './batch.ts';

const schema = z.object({
  version: z.literal(1),
  /** Of the options that decide what the events are. */
  options: z.string(),
  /** Of the files that came before in the same import, whose sessions go on in this one. */
  before: z.string(),
  line: z.number(),
  offset: z.number(),
  sha256: z.string(),
  ends: z.number(),
  rejectsBytes: z.number(),
  delivered: z.number(),
  rejected: z.number(),
  /** All of the file has been dealt with. */
  isDone: z.boolean(),
  /** Its sessions were ended after it; a later file, or lines that are added to it, may open them again. */
  areSessionsEnded: z.boolean(),
});

/** How far the import of one file has come. Small, whatever the file: sessions are known again by reading it again. */
export type Checkpoint = z.infer<typeof schema>;

const checkpointPath = (file: string) => `${file}.checkpoint.json`;

export async function readCheckpoint(file: string): Promise<Checkpoint | undefined> {
  const path = checkpointPath(file);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(json(text));
  if (parsed.success) return parsed.data;
  throw new AmplitudeAIError(
    'INPUT_CHANGED',
    `${path} is no checkpoint of this version. Give --restart (restart: true) to import the file from its beginning.`,
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Replaces the checkpoint as a whole: a process that is killed leaves the old one or the new one. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  await writeWhole(checkpointPath(file), `${JSON.stringify(checkpoint)}\n`);
}

export async function removeCheckpoint(file: string): Promise<void> {
  await rm(checkpointPath(file), { force: true });
}

/** Refuses to go on where the events would not be those of the first run. */
export function checkSame(file: string, checkpoint: Checkpoint, now: Pick<Checkpoint, 'options' | 'before'>): void {
  if (checkpoint.options !== now.options) throw changedError(file, 'It was imported with other options');
  if (!checkpoint.isDone && checkpoint.before !== now.before) {
    throw changedError(file, 'Its import was begun after other files, whose sessions it goes on with');
  }
}

/** Refuses a file whose part that was sent already is another one now. */
export function checkContent(file: string, checkpoint: Checkpoint, mark: Pick<Mark, 'offset' | 'sha256'>): void {
  if (mark.offset === checkpoint.offset && mark.sha256 === checkpoint.sha256) return;
  throw changedError(file, `Its first ${checkpoint.offset} bytes, which were imported, have changed since`);
}

function changedError(file: string, what: string): AmplitudeAIError {
  return new AmplitudeAIError(
    'INPUT_CHANGED',
    `${file} cannot be gone on with. ${what}. Undo that, or give --restart (restart: true) to import it from its ` +
      'beginning: Amplitude drops what it has taken in the last 7 days, by insert_id.',
  );
}
