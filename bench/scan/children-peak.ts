import { readFileSync } from 'node:fs';

/** Watches what a process starts, and gives the peak memory (bytes) of those processes together; 0 off Linux. */
export function watchChildren(pid: number | undefined): () => number {
  const peaks = new Map<string, number>();
  const look = () => {
    try {
      for (const child of readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)) {
        const status = readFileSync(`/proc/${child}/status`, 'utf8');
        peaks.set(child, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
      }
    } catch {
      // It has ended between two looks.
    }
  };
  const timer = setInterval(look, 10);
  return () => {
    clearInterval(timer);
    return [...peaks.values()].reduce((sum, each) => sum + each, 0);
  };
}
