import type { Scenario } from './scenario.ts';

export interface ScenarioQueue {
  add(scenarios: readonly Scenario[]): void;
  next(): Scenario;
  clear(): void;
  readonly pending: number;
}

/** The programmed answers, oldest first; an empty queue gives the empty scenario, which is the scripted answer. */
export function createScenarioQueue(): ScenarioQueue {
  const waiting: { scenario: Scenario; rejectionsLeft: number }[] = [];
  return {
    add(scenarios) {
      for (const scenario of scenarios) {
        waiting.push({ scenario, rejectionsLeft: scenario.rejectFirst?.times ?? 0 });
      }
    },
    next() {
      const head = waiting[0];
      if (!head) return {};
      if (head.rejectionsLeft > 0 && head.scenario.rejectFirst) {
        head.rejectionsLeft -= 1;
        return { error: head.scenario.rejectFirst.error };
      }
      waiting.shift();
      return head.scenario;
    },
    clear() {
      waiting.length = 0;
    },
    get pending() {
      return waiting.length;
    },
  };
}
