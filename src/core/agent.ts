import { actingIn, type Bound, type CommonOptions, mergeBound } from './bound.ts';
import { currentScope, type Scope } from './scope.ts';
import { Session, type SessionOptions } from './session.ts';
import { TrackMethods } from './track-methods.ts';
import type { Tracker } from './tracker.ts';

/** What an agent says about itself; inherited by its sessions and, but for the description, by its children. */
export type AgentOptions = Omit<CommonOptions, 'agentId' | 'parentAgentId' | 'turnId'>;

/** A handle that fills in which agent acts, so that no call has to repeat it. */
export class Agent extends TrackMethods {
  readonly agentId: string;
  readonly #tracker: Tracker;
  readonly #bound: Bound;

  /** @internal Made by `ai.agent()` and `agent.child()`. */
  constructor(tracker: Tracker, bound: Bound & { agentId: string }) {
    super();
    this.#tracker = tracker;
    this.#bound = bound;
    this.agentId = bound.agentId;
  }

  /** Id of the agent that this one is a child of. */
  get parentAgentId(): string | undefined {
    return this.#bound.parentAgentId;
  }

  /** Segmentation values that every event of this agent carries. */
  get context(): Readonly<Record<string, unknown>> {
    return this.#bound.context ?? {};
  }

  protected override scope(): Scope {
    const around = currentScope()?.bound;
    const { sessionId = around?.sessionId } = this.#bound;
    // A handle that names another session is not at work in the one around it.
    const isAtWork = around !== undefined && around.sessionId === sessionId;
    return { tracker: this.#tracker, bound: isAtWork ? actingIn(around, this.#bound) : this.#bound };
  }

  /** An agent that this one delegates to: inherits everything but the description; contexts merge, its own keys win. */
  child(agentId: string, options: AgentOptions = {}): Agent {
    const { agentDescription: _, ...inherited } = this.#bound;
    const bound = mergeBound({ ...options, agentId, parentAgentId: this.agentId }, inherited);
    return new Agent(this.#tracker, { ...bound, agentId });
  }

  /** Starts a conversation. Without a `sessionId` it gets a new one. */
  session(options: SessionOptions = {}): Session {
    return new Session(this.#tracker, this.#bound, options);
  }

  /** @internal Where its events go. */
  get tracker(): Tracker {
    return this.#tracker;
  }

  /** @internal What events of this agent inherit. */
  get bound(): Bound {
    return this.#bound;
  }
}
