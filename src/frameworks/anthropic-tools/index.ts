/** `amplitude-ai/anthropic-tools`: runs the tools that a Claude model asks for, and records each turn. */
export type { ToolHandler, ToolHandlerContext } from './run-tool.ts';
export {
  AmplitudeToolLoop,
  type AmplitudeToolLoopOptions,
  type ToolLoopClient,
  type ToolLoopParams,
  type ToolLoopRequestOptions,
} from './tool-loop.ts';
export type { ToolLoopStream } from './tool-loop-stream.ts';
export type { ToolLoopEvent, ToolLoopResult } from './turns.ts';
