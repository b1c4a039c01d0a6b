import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { Action, ActionContext } from '../actions/action.ts';
import { isActionError } from '../actions/action-error.ts';
import { checkInput } from '../actions/call-action.ts';
import { actions } from '../actions/index.ts';
import { didYouMean } from '../actions/nearest.ts';
import { cutNotice, fitOutput } from './fit-output.ts';
import { pagedInput, splitPage } from './paging.ts';
import { progressReporter } from './progress.ts';

/** A call that takes longer is of no use to an agent; most clients have given up by then. */
const patience = 120_000;

export interface ToolCall {
  readonly name: string;
  readonly arguments?: Record<string, unknown> | undefined;
}

function find(name: string): Action {
  const found = actions.find((action) => action.name === name);
  if (found) return found;
  const known = actions.map((action) => action.name);
  throw new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    `Unknown tool ${JSON.stringify(name)}. ${didYouMean(name, known)}`,
  );
}

/** Control characters of scanned files end here; line ends and tabs are part of a diff. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '');

const failure = (text: string): CallToolResult => ({
  content: [{ type: 'text', text: printable(text) }],
  isError: true,
});

/** What a tool needs of the request that calls it. */
export type ToolRequest = Pick<ServerContext['mcpReq'], 'signal' | 'notify' | '_meta'>;

export async function callTool(
  call: ToolCall,
  root: ActionContext['root'],
  request: ToolRequest,
): Promise<CallToolResult> {
  return runTool(find(call.name), call.arguments, root, request);
}

export async function runTool(
  action: Action,
  given: Record<string, unknown> | undefined,
  root: ActionContext['root'],
  request: ToolRequest,
): Promise<CallToolResult> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(patience)]);
  try {
    const { input, page } = splitPage(checkInput(action.name, pagedInput(action), given));
    const progress = progressReporter(request);
    const output = fitOutput(action, await action.run(input, { root, signal, progress }), page);
    const text = [action.render(output), cutNotice(action.name, output)].filter(Boolean).join('\n');
    return { content: [{ type: 'text', text: printable(text) }], structuredContent: output };
  } catch (error) {
    if (request.signal.aborted) throw error;
    if (isActionError(error)) return failure(`${error.code}: ${error.message}`);
    if (signal.aborted) {
      return failure(`TIMEOUT: ${action.name} took more than ${patience / 1000} s. Narrow it with paths.`);
    }
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    return failure(`INTERNAL: ${action.name} failed: ${reason}. It is a defect of amplitude-ai; please report it.`);
  }
}
