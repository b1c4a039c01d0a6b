import type { ActionContext } from '../actions/action.ts';
import type { ToolRequest } from './call-tool.ts';

/** Often enough to look alive, seldom enough to cost nothing. */
const interval = 200;

/** Progress goes only to a client that asked for it by a token. */
export function progressReporter({ _meta, notify }: ToolRequest): ActionContext['progress'] {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return undefined;
  let last = 0;
  return (progress, total) => {
    const now = Date.now();
    if (now - last < interval) return;
    last = now;
    // A client that has gone must not fail the work.
    notify({ method: 'notifications/progress', params: { progressToken, progress, total } }).catch(() => {});
  };
}
