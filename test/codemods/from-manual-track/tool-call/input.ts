import * as amplitude from '@amplitude/analytics-node';

export const told = (toolName: string, ms: number, input: object) =>
  amplitude.track('tool_call', { tool_name: toolName, success: true, latency_ms: ms, input });
