import { types } from 'node:util';
import type { Failure } from '../../../schema/llm-call.ts';
import { withCallSite } from '../../core/call-site.ts';
import { failureOf } from '../../core/failure.ts';
import { guard } from '../../core/guard.ts';
import { round } from '../../core/record-call.ts';
import { takeRunningTool } from '../../core/running-tool.ts';
import type { ToolRun } from '../../core/tool-runs.ts';
import { placeOf } from '../place-of.ts';
import type { McpClient, ObserveMcpOptions } from './observe-client.ts';
import { readResult } from './read-result.ts';
import { toolNames } from './tool-names.ts';

type Params = Parameters<McpClient['callTool']>[0];
type Finish = (read: () => { output?: unknown; failure?: Failure | undefined }) => void;

/** Runs that were claimed here: an app may try a call again. */
const claimedHere = new WeakSet<ToolRun>();

/** Makes a call as it would be made anyway, and records it once. */
export function recordedCall(
  call: () => Promise<object>,
  client: McpClient,
  params: Params,
  options: ObserveMcpOptions,
): Promise<object> {
  const finish = guard('starting a call of a tool', begin, client, params, options);
  const result = call();
  if (!finish) return result;
  // A client that stands for another, as in tests of apps, may give its result at once, whatever the types say.
  const given: object = result;
  if (!types.isPromise(given)) {
    finish(() => readResult(given));
    return result;
  }
  return result.then(
    (value) => {
      finish(() => readResult(value));
      return value;
    },
    (error: unknown) => {
      finish(() => ({ failure: failureOf(error) }));
      throw error;
    },
  );
}

/** A function of `tool()` around the call has claimed the run already. */
function isToldAbove(asked: ToolRun): boolean {
  if (claimedHere.has(asked)) return false;
  if (asked.claims !== undefined && asked.claims > 1) return true;
  claimedHere.add(asked);
  return false;
}

/** Nothing where nobody records, and where the call is that of a tool which is being recorded. */
function begin(client: McpClient, params: Params, { toolOwner, ...options }: ObserveMcpOptions): Finish | undefined {
  const place = placeOf(options);
  if (!place) return undefined;
  const { tracker, bound } = place;
  const server = toolOwner ?? guard('asking for the server', () => client.getServerVersion?.()?.name);
  const names = toolNames(params.name, server);
  if (takeRunningTool(names)) return undefined;
  const input = params.arguments;
  const asked = names.map((name) => tracker.toolRuns.claim(bound, name, [input])).find((run) => run !== undefined);
  if (asked && isToldAbove(asked)) return undefined;
  const placed = withCallSite(tracker, bound);
  const turn = bound.turnId === undefined ? tracker.currentTurn(bound.sessionId) : undefined;
  const start = performance.now();
  return (read) => {
    const latencyMs = round(performance.now() - start);
    guard('recording a call of a tool', () => {
      const { output, failure } = read();
      const event = {
        toolName: params.name,
        success: failure === undefined,
        latencyMs,
        input,
        output,
        errorMessage: failure?.message,
        errorType: failure?.type,
        errorSource: failure && (failure.type === 'ToolError' ? 'tool' : failure.source),
        parentMessageId: asked?.parentMessageId,
        toolType: 'mcp',
        toolOwner: server,
      };
      tracker.record('toolCall', event, placed, undefined, turn);
    });
  };
}
