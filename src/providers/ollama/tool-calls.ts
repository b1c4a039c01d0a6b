import type { Message, ToolCall } from 'ollama';
import type { ToolCallRequest, ToolResult } from '../../../schema/llm-call.ts';

/** Calls have no ids: the how-manieth of its name, in one answer, tells a call from the others. */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${name}_${count}`;
  });
}

export function toolCallsOf(calls: readonly ToolCall[]): ToolCallRequest[] {
  const ids = numbered(calls.map((call) => call.function.name));
  return calls.map(({ function: { name, arguments: input } }, index) => ({
    id: ids[index] ?? name,
    type: 'function',
    function: { name, arguments: typeof input === 'string' ? input : JSON.stringify(input) },
  }));
}

/** Results name their tool, or follow the order of the calls before them. */
export function toolResultsOf(messages: readonly Message[], fresh: readonly Message[]): ToolResult[] {
  const results = fresh.filter(({ role }) => role === 'tool');
  const asking = messages[messages.length - fresh.length - 1];
  const asked = (asking?.tool_calls ?? []).map((call) => call.function.name);
  const ids = numbered(results.map(({ tool_name: name }, index) => name ?? asked[index] ?? ''));
  return results.map(({ content }, index) => ({ callId: ids[index] ?? '', output: content }));
}
