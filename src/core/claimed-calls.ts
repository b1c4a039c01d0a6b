import type { LlmRequest } from '../../schema/llm-call.ts';
import { currentScope } from './scope.ts';
import { shared } from './shared-state.ts';

/** A call that a framework records. The SDK below it sends the same words, and leaves the recording to the framework. */
export interface Claim {
  readonly request: LlmRequest;
  readonly sessionId: string | undefined;
  /** Clock of `performance.now()`. */
  readonly since: number;
}

/** Frameworks do not tell every end: past ten minutes a claim is taken for forgotten. */
const MAX_AGE_MS = 600_000;

/**
 * Announces a call until the returned function is called. Frameworks call their models some turns of the event loop
 * later and hand nothing through, so a call is known again by what it says, to which model and in which session.
 */
export function claimCall(request: LlmRequest): () => void {
  const claims = (shared.claims ??= new Set());
  const claim: Claim = { request, sessionId: currentScope()?.bound.sessionId, since: performance.now() };
  claims.add(claim);
  return () => claims.delete(claim);
}

/** Whether somebody claims any call at this moment; asked before every call, so it costs nothing. */
export function areCallsClaimed(): boolean {
  return shared.claims !== undefined && shared.claims.size > 0;
}

export function isClaimed(request: LlmRequest): boolean {
  const sessionId = currentScope()?.bound.sessionId;
  const oldest = performance.now() - MAX_AGE_MS;
  for (const claim of shared.claims ?? []) {
    if (claim.since < oldest) shared.claims?.delete(claim);
    else if (claim.sessionId === sessionId && saysTheSame(claim.request, request)) return true;
  }
  return false;
}

function saysTheSame(claimed: LlmRequest, seen: LlmRequest): boolean {
  const isSameModel = claimed.model === undefined || claimed.model === seen.model;
  if (!isSameModel || claimed.userText !== seen.userText) return false;
  const results = callIds(claimed);
  if (results !== callIds(seen)) return false;
  return claimed.userText !== undefined || results !== '' || claimed.systemPrompt === seen.systemPrompt;
}

const callIds = ({ toolResults = [] }: LlmRequest) => toolResults.map(({ callId }) => callId).join('\n');
