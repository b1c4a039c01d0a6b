import type { SDKUserMessage } from '@anthropic-ai/claude-agent-sdk';
import { round } from '../../core/record-call.ts';
import type { Tracker } from '../../core/tracker.ts';
import { readRequest } from '../../providers/anthropic/read-request.ts';
import type { Thread } from './thread.ts';

/** Tools of MCP servers are named after both: `mcp__files__read`. */
const MCP_TOOL = /^mcp__(.+?)__(.+)$/;

/** The results of tools that a message brings, each as what records it. Times are those of now. */
export function recordResults({ message }: SDKUserMessage, thread: Thread, tracker: Tracker): (() => void)[] {
  const { toolResults = [] } = readRequest({ model: '', max_tokens: 0, messages: [message] });
  const [time, now] = [Date.now(), performance.now()];
  return toolResults.flatMap(({ callId, output, isError = false }) => {
    const asked = thread.tools.get(callId);
    if (!asked) return [];
    thread.tools.delete(callId);
    const [, toolOwner] = MCP_TOOL.exec(asked.name) ?? [];
    const event = {
      toolName: asked.name,
      success: !isError,
      latencyMs: round(now - asked.since),
      input: asked.input,
      output: isError ? undefined : output,
      errorMessage: isError ? String(output) : undefined,
      errorType: isError ? 'ToolError' : undefined,
      errorSource: isError ? 'tool' : undefined,
      toolType: toolOwner === undefined ? 'builtin' : 'mcp',
      toolOwner,
    };
    return () => {
      const parentMessageId = tracker.toolRuns.take(thread.bound, callId)?.parentMessageId;
      tracker.record('toolCall', { ...event, parentMessageId }, thread.bound, time);
    };
  });
}
