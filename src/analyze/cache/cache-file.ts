import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the results of a project are kept: with its dependencies, else in the cache folder of the system. */
export function cacheFileOf(root: string): string {
  const modules = join(root, 'node_modules');
  if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return join(modules, '.cache/amplitude-ai/scan');
  return join(systemCache(), 'amplitude-ai', `scan-${digest(root)}`);
}

function systemCache(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData/Local');
  return process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : join(homedir(), '.cache');
}

export function digest(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}

/** What was written under this key; `null` for nothing, another key, or bytes that are not those which were written. */
export function readCache(file: string, key: string): unknown {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== `${key} ${digest(body)}`) return null;
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** A cache that cannot be written is a slower scan and nothing worse. */
export function writeCache(file: string, key: string, json: unknown): void {
  const body = JSON.stringify(json);
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(own, `${key} ${digest(body)}\n${body}`);
    renameSync(own, file);
  } catch {
    if (existsSync(own)) rmSync(own, { force: true });
  }
}
