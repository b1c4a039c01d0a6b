import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below the folder, with what is in it. */
export function filesIn(folder: string): { path: string; text: string; mode: number }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? filesIn(path)
      : [{ path, text: readFileSync(path, 'utf8'), mode: statSync(path).mode }];
  });
}

/** How much all of them hold. They may come and go meanwhile. */
export function bytesIn(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.reduce((sum, name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return sum + (found?.isFile() ? found.size : 0);
  }, 0);
}

/** A folder as a process leaves it that is no more. */
export function leaveBehind(dir: string, text: string | Buffer): void {
  const [destination] = readdirSync(dir);
  const folder = join(dir, destination ?? '', '000000000000.1.00000000');
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, '00000001.jsonl'), text);
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(folder, longAgo, longAgo);
}

/** One event as it stands in a file. */
export const line = (insertId: string, time = Date.now()) =>
  `${JSON.stringify({ event_type: '[Agent] User Message', time, insert_id: insertId, user_id: 'user-1', event_properties: {} })}\n`;
