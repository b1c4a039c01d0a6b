import { Agent, type AgentOptions } from './agent.ts';
import { type CommonOptions, mergeBound } from './bound.ts';
import type { Tracker } from './tracker.ts';

/** What every agent of a customer carries. */
export type TenantOptions = Omit<CommonOptions, 'customerOrgId' | 'agentId' | 'parentAgentId' | 'turnId'>;

/** One customer of a platform that serves several. Made by `ai.tenant()`. */
export class Tenant {
  readonly customerOrgId: string;
  readonly #tracker: Tracker;
  readonly #bound: CommonOptions;

  /** @internal Made by `ai.tenant()`. */
  constructor(tracker: Tracker, bound: CommonOptions & { customerOrgId: string }) {
    this.#tracker = tracker;
    this.#bound = bound;
    this.customerOrgId = bound.customerOrgId;
  }

  /** An agent at work for this customer. Its own options win; contexts merge. */
  agent(agentId: string, options: AgentOptions = {}): Agent {
    return new Agent(this.#tracker, { ...mergeBound(options, this.#bound), agentId });
  }
}
