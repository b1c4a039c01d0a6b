import { recordOf } from './json-view.ts';
import type { ScenarioToolCall, ScenarioUsage } from './scenario.ts';
import type { Expected } from './scenario-case.ts';

/** What a consumer of the real SDK sees of one call, in the neutral terms of the scenario table. */
export interface Observed {
  text: string;
  reasoning: string;
  toolCalls: ScenarioToolCall[];
  usage?: Required<ScenarioUsage>;
  finish: Expected['finish'];
  error?: { readonly status: number | undefined; readonly message: string };
  firstTokenMs?: number;
}

export function called(name: string, json: string): ScenarioToolCall {
  return { name, arguments: recordOf(JSON.parse(json)) };
}
