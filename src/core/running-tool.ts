import { currentScope } from './scope.ts';
import { shared } from './shared-state.ts';

/** A tool that a framework runs and records. */
export interface RunningTool {
  readonly name: string;
  readonly sessionId: string | undefined;
  isTaken: boolean;
}

/** A run that is never told to have ended is forgotten past this many. */
const MAX_RUNNING = 1_000;

/** Says that a tool begins to run which a framework records; returns how to say that it is over. */
export function announceTool(name: string): () => void {
  const tool = { name, sessionId: currentScope()?.bound.sessionId, isTaken: false };
  shared.runningTools ??= new Set();
  const { runningTools: running } = shared;
  running.add(tool);
  if (running.size > MAX_RUNNING) for (const oldest of [...running].slice(0, -MAX_RUNNING)) running.delete(oldest);
  return () => running.delete(tool);
}

/**
 * Whether a call is what a running tool consists of. Frameworks hand nothing through, so that the names tell; each
 * running tool stands for one call.
 */
export function takeRunningTool(names: readonly string[]): boolean {
  const { runningTools: running } = shared;
  if (!running?.size) return false;
  const sessionId = currentScope()?.bound.sessionId;
  for (const tool of running) {
    if (tool.isTaken || tool.sessionId !== sessionId || !names.includes(tool.name)) continue;
    tool.isTaken = true;
    return true;
  }
  return false;
}
