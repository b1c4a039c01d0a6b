import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Development only: links an event to the line that made the call, so that coverage by call site can be shown. Decided
 * once, when the process starts; where it is off, no stack is ever taken.
 */
const isOn = process.env.AMPLITUDE_AI_CALL_SITES === 'true';

/** SDK helpers put many frames between the app and the leaf. */
const FRAMES = 40;

const FRAME = /\(?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):(\d+)\)?$/;

/** The key of `[Agent] Context` that the call site is put under. */
export const CALL_SITE = 'call_site';

/** `src/answer.ts:12:40` of the nearest frame above `observer` that is not of an installed package. */
export function callSite(observer: (...args: never[]) => unknown): string | undefined {
  if (!isOn) return undefined;
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, observer);
  Error.stackTraceLimit = limit;
  for (const line of holder.stack?.split('\n') ?? []) {
    const [, file, row, column] = FRAME.exec(line.trim()) ?? [];
    if (file === undefined || file.includes('node_modules') || file.includes('node:')) continue;
    const path = file.startsWith('file:') ? fileURLToPath(file) : file;
    return `${relative(process.cwd(), path)}:${row}:${column}`;
  }
  return undefined;
}
