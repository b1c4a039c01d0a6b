import type { Span, SpanData } from '@openai/agents';
import type { SpanFields } from '../../../schema/generated/options.ts';
import { failureOf } from './failure.ts';

type Told = Pick<SpanFields, 'spanName' | 'inputState' | 'outputState'>;

/** What a step is called, and what it says; undefined for those that have another event or none. */
export function stepOf(data: SpanData): Told | undefined {
  switch (data.type) {
    case 'agent':
      return { spanName: `agent ${data.name}`, inputState: { tools: data.tools, handoffs: data.handoffs } };
    case 'handoff':
      return {
        spanName: `handoff ${data.from_agent ?? '?'} to ${data.to_agent ?? '?'}`,
        inputState: { fromAgent: data.from_agent, toAgent: data.to_agent },
      };
    case 'guardrail':
      return { spanName: `guardrail ${data.name}`, outputState: { triggered: data.triggered } };
    case 'mcp_tools':
      return { spanName: `mcp_tools ${data.server ?? ''}`.trimEnd(), outputState: { tools: data.result } };
    case 'custom':
      return { spanName: data.name, inputState: data.data };
    case 'transcription':
      return { spanName: 'transcription', outputState: data.output };
    case 'speech':
      return { spanName: 'speech', inputState: data.input };
    case 'speech_group':
      return { spanName: 'speech_group', inputState: data.input };
    default:
      return undefined;
  }
}

/** Milliseconds since 1970 at which a span began, and how long it took. */
export function timesOf({ startedAt, endedAt }: Span<SpanData>): { startedAt: number; latencyMs: number } {
  const start = startedAt ? Date.parse(startedAt) : Date.now();
  const end = endedAt ? Date.parse(endedAt) : start;
  return { startedAt: start, latencyMs: Math.max(0, end - start) };
}

/** The properties that tell of an error, for tools and steps alike. */
export function errorFieldsOf({ error }: Span<SpanData>) {
  const failure = failureOf(error);
  if (!failure) return { isError: false };
  return { isError: true, errorMessage: failure.message, errorType: failure.type, errorSource: failure.source };
}
