import type { Agent } from '../core/agent.ts';
import type { AmplitudeAI } from '../core/amplitude-ai.ts';
import type { CommonOptions } from '../core/bound.ts';

/** What an integration says for all that it records. Values of the session around a call hold where these are absent. */
export interface FrameworkOptions extends CommonOptions {
  /** Where events go. Default: the tracker of the session around the call, else the default instance. */
  ai?: AmplitudeAI | undefined;
  /** Agent that acts: its id, context and tracker. */
  agent?: Agent | undefined;
}
