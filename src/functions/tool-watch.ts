import type { CommonOptions } from '../core/bound.ts';
import { withCallSite } from '../core/call-site.ts';
import { insideSpan, withSpan } from '../core/live-span.ts';
import type { TrackMethods } from '../core/track-methods.ts';
import { callFailure } from './call-failure.ts';
import { inputOf, takesContent } from './captured.ts';
import { snapshot } from './snapshot.ts';
import { surroundingsOf, withOwn } from './surroundings.ts';
import type { Watch } from './watch.ts';

/** What is known of a tool before it is called. */
export interface ToolFacts {
  readonly name: string;
  readonly ai: TrackMethods | undefined;
  readonly own: CommonOptions;
  readonly toolType: string;
  readonly toolOwner: string | undefined;
  readonly captureInput: boolean;
  readonly captureOutput: boolean;
}

/** Whose run it is, and in which turn, is settled when the tool starts, whenever it ends. */
export function watchTool(tool: ToolFacts, args: readonly unknown[]): Watch | undefined {
  const around = surroundingsOf(tool.ai);
  if (!around) return undefined;
  const scope = withOwn(around, tool.own);
  const { tracker, bound } = scope;
  const takes = takesContent(scope);
  const input = takes && tool.captureInput ? snapshot(inputOf(args)) : undefined;
  const asked = tracker.toolRuns.claim(bound, tool.name, [args[0], args]);
  const placed = withSpan(tracker, withCallSite(tracker, bound), { work: 'tool', name: tool.name });
  const turn = bound.turnId === undefined ? tracker.currentTurn(bound.sessionId) : undefined;
  return {
    keepsOutput: takes && tool.captureOutput,
    enter: (work) => insideSpan(placed, work),
    finish: (outcome) => {
      const failure = callFailure(outcome);
      const event = {
        toolName: tool.name,
        success: failure === undefined,
        latencyMs: outcome.latencyMs,
        input,
        output: outcome.output,
        errorMessage: failure?.message,
        errorType: failure?.type,
        errorSource: failure && 'tool',
        parentMessageId: asked?.parentMessageId,
        toolType: tool.toolType,
        toolOwner: tool.toolOwner,
      };
      tracker.record('toolCall', event, placed, undefined, turn);
    },
  };
}
