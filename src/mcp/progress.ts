import type { ActionContext } from '../actions/action.ts';
import type { ToolRequest } from './call-tool.ts';

/** Often enough to look alive, seldom enough to cost nothing. */
const interval = 200;

/**
 * Progress goes only to a client that asked for it by a token. An action counts each of its passes from nothing; the
 * protocol wants a number that only grows, so that passes are counted on from each other.
 */
export function progressReporter({ _meta, notify }: ToolRequest): ActionContext['progress'] {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return undefined;
  let last = 0;
  let told = -1;
  let before = 0;
  let pass = { done: 0, total: 0 };
  return (done, total) => {
    if (done < pass.done) before += pass.total;
    pass = { done, total };
    const now = Date.now();
    const progress = before + done;
    if (now - last < interval || progress <= told) return;
    last = now;
    told = progress;
    const params = { progressToken, progress, total: before + total };
    // A client that has gone must not fail the work.
    notify({ method: 'notifications/progress', params }).catch(() => {});
  };
}
