import { readdirSync, readFileSync } from 'node:fs';

/** Watches what a process starts, and gives the peak memory (bytes) of those processes together; 0 off Linux. */
export function watchChildren(pid: number | undefined): () => number {
  const peaks = new Map<string, number>();
  const timer = setInterval(() => {
    for (const child of descendants(String(pid))) {
      const bytes = Number(/VmHWM:\s+(\d+)/.exec(textOf(`/proc/${child}/status`))?.[1] ?? 0) * 1024;
      peaks.set(child, Math.max(bytes, peaks.get(child) ?? 0));
    }
  }, 10);
  return () => {
    clearInterval(timer);
    return [...peaks.values()].reduce((sum, each) => sum + each, 0);
  };
}

/** Each thread has children of its own. */
function descendants(pid: string): string[] {
  const threads = listOf(`/proc/${pid}/task`);
  const own = threads.flatMap((thread) => textOf(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean));
  return own.flatMap((child) => [child, ...descendants(child)]);
}

/** Processes end between two looks. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function listOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
