import type { LlmCall, LlmRequest } from '../../schema/llm-call.ts';
import type { CallOrigin } from './record-call.ts';
import { currentScope } from './scope.ts';
import { shared } from './shared-state.ts';

/**
 * A call that a framework has announced. The SDK below it will send the same words; it is recorded once, by one of the
 * two.
 */
export interface Claim {
  readonly kind: LlmCall['kind'];
  readonly request: LlmRequest;
  readonly sessionId: string | undefined;
  /** Clock of `performance.now()`. */
  readonly since: number;
  /**
   * Where the call stands, from a framework that leaves it to the provider below, should one see it. Without it the
   * framework records the call itself.
   */
  readonly yields: CallOrigin | undefined;
  /** Who yields tells of a failure as well, so that a call which failed may be given back. */
  readonly takesBack: boolean;
  /** What was said is not known here, but to which model. */
  readonly isWordless: boolean;
  /** The provider has it. */
  isTaken: boolean;
}

/** What a claim is beside its words. */
export interface ClaimOptions {
  /** Default: `chat`. */
  kind?: LlmCall['kind'];
  yields?: CallOrigin | undefined;
  /** Default: false. */
  takesBack?: boolean | undefined;
  /** Default: false for a chat. Of embeddings no reader tells the words. */
  isWordless?: boolean | undefined;
}

/** Frameworks do not tell every end: past two minutes a claim that no SDK has met is taken for forgotten. */
const MAX_AGE_MS = 120_000;

/**
 * Announces a call. Frameworks call their models some turns of the event loop later and hand nothing through, so a call
 * is known again by what it says, to which model and in which session.
 */
export function claimCall(request: LlmRequest, options: ClaimOptions = {}): Claim {
  const { kind = 'chat', yields, takesBack = false, isWordless = kind !== 'chat' } = options;
  const claim: Claim = {
    kind,
    request,
    sessionId: currentScope()?.bound.sessionId,
    since: performance.now(),
    yields,
    takesBack,
    isWordless,
    isTaken: false,
  };
  shared.claims ??= new Set();
  forgetOld(shared.claims);
  shared.claims.add(claim);
  return claim;
}

/** They stand in the order in which they were made. */
function forgetOld(claims: Set<Claim>): void {
  const oldest = performance.now() - MAX_AGE_MS;
  for (const claim of claims) {
    if (claim.since >= oldest) return;
    claims.delete(claim);
  }
}

export function releaseClaim(claim: Claim): void {
  shared.claims?.delete(claim);
}

/** Whether any call is announced at this moment; asked before every call, so it costs nothing. */
export function areCallsClaimed(): boolean {
  return shared.claims !== undefined && shared.claims.size > 0;
}

/**
 * The claim on a call. Several may say the same at once: each is taken once if possible, the newest first, since an old
 * one may have been forgotten.
 */
export function claimOn(request: LlmRequest, kind: LlmCall['kind'] = 'chat'): Claim | undefined {
  const sessionId = currentScope()?.bound.sessionId;
  const oldest = performance.now() - MAX_AGE_MS;
  let found: Claim | undefined;
  for (const claim of shared.claims ?? []) {
    if (claim.since < oldest) releaseClaim(claim);
    else if (claim.kind === kind && claim.sessionId === sessionId && isSame(claim, request)) {
      if (!found || found.isTaken || !claim.isTaken) found = claim;
    }
  }
  return found;
}

/** Without words the model tells, and then no claim stands for two calls. */
function isSame(claim: Claim, request: LlmRequest): boolean {
  if (claim.isWordless) return !claim.isTaken && claim.request.model === request.model;
  return saysTheSame(claim.request, request);
}

function saysTheSame(claimed: LlmRequest, seen: LlmRequest): boolean {
  const isSameModel = claimed.model === undefined || claimed.model === seen.model;
  if (!isSameModel || claimed.userText !== seen.userText) return false;
  const results = callIds(claimed);
  if (results !== callIds(seen)) return false;
  return claimed.userText !== undefined || results !== '' || claimed.systemPrompt === seen.systemPrompt;
}

const callIds = ({ toolResults = [] }: LlmRequest) => toolResults.map(({ callId }) => callId).join('\n');

/** A claim that leaves this call to whoever sees it, which is the caller. */
export function yieldedTo(request: LlmRequest, kind: LlmCall['kind'] = 'chat'): Claim | undefined {
  if (!areCallsClaimed()) return undefined;
  const sessionId = currentScope()?.bound.sessionId;
  const isFree = (claim: Claim) => claim.kind === kind && claim.yields !== undefined && !claim.isTaken;
  const claims = [...(shared.claims ?? [])].filter(isFree);
  const found = claims.findLast((claim) => claim.sessionId === sessionId && isSame(claim, request));
  if (found) found.isTaken = true;
  return found;
}

/** Models of the calls that are announced in this session; undefined for one that the framework did not name. */
export function claimedModels(): (string | undefined)[] {
  if (!areCallsClaimed()) return [];
  const sessionId = currentScope()?.bound.sessionId;
  const oldest = performance.now() - MAX_AGE_MS;
  const open = [...(shared.claims ?? [])].filter((claim) => claim.since >= oldest && claim.sessionId === sessionId);
  return open.map(({ request }) => request.model);
}
