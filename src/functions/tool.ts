import type { CommonOptions } from '../core/bound.ts';
import { shared } from '../core/shared-state.ts';
import type { TrackMethods } from '../core/track-methods.ts';
import type { AnyFunction } from './any-function.ts';
import { attach } from './attach.ts';
import type { MethodContext } from './method-context.ts';
import { runWatched } from './run-watched.ts';
import { sameFunction } from './same-function.ts';
import { checkTimeout, withTimeLimit } from './time-limit.ts';
import { defineTool, type ToolDefinition } from './tool-definition.ts';
import type { ParsedBy, ToolSchema } from './tool-schema.ts';
import { watchTool } from './tool-watch.ts';

export interface ToolOptions extends CommonOptions {
  /** Where calls are recorded: a tracker, an agent or a session. Default: the session in flight, else the default instance. */
  ai?: TrackMethods | undefined;
  /** Name of the tool, as the model knows it. Default: the name of the function. */
  name?: string | undefined;
  /** What the tool does, for its definition. */
  description?: string | undefined;
  /** What the model has to give: a schema of zod or another library, or a JSON Schema of an object. Adds `.definition`. */
  inputSchema?: ToolSchema | undefined;
  /**
   * Milliseconds after which the promise of an asynchronous tool is rejected with `TOOL_TIMEOUT`, tracked or not. Its
   * work goes on unless it listens to `toolSignal()`. Synchronous functions and generators cannot be interrupted.
   */
  timeoutMs?: number | undefined;
  /** Kind of tool: "function", "mcp", "builtin", … Default: "function". */
  toolType?: string | undefined;
  /** Who provides the tool, for example the name of an MCP server. */
  toolOwner?: string | undefined;
  /** Whether the arguments are sent. Default: true; content modes that let no content out win. */
  captureInput?: boolean | undefined;
  /** Whether the result is sent. Default: true; content modes that let no content out win. */
  captureOutput?: boolean | undefined;
}

/** What a tool with an `inputSchema` has besides being a function. */
export interface DefinedTool {
  /** To hand to a model. */
  readonly definition: ToolDefinition;
}

type PlainToolOptions = ToolOptions & { inputSchema?: undefined };

/** A tool whose input is described. */
export type DescribedToolOptions<S extends ToolSchema> = Omit<ToolOptions, 'inputSchema'> & { inputSchema: S };

/**
 * Records every call of a function as one `[Agent] Tool Call` with its name, arguments, result, latency (milliseconds
 * of its own work), and the error if it fails; with the message of the model that asked for it, where that was tracked.
 * A result that is fed back to a tracked client is not recorded again, as long as both belong to one session or user.
 *
 * The function that comes back is used like the given one: it has its type, name, length and properties, and gives,
 * throws and yields the same. Generators are recorded when they are done, by whatever way; one that nobody starts is
 * not. A promise of another kind than the language's own (a query builder's, an SDK's) is handed on unread: its event
 * says how long it took to make; make the function `async` to have its work in it. Instances of classes are shown in
 * the event by their class alone, unless they have `toJSON`.
 *
 * Also a decorator of methods: `@tool`, `@tool({ name: 'search' })`. Without a tracker the function just runs.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` at once, if it is given no function, or a schema or a time limit that cannot
 * be; `PEER_MISSING` if a schema of zod 3 needs a library that is not installed.
 *
 * @example
 * ```ts
 * import { AmplitudeAI, tool } from 'amplitude-ai';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * const search = tool(async (query: string) => [`Result for ${query}`], { name: 'search', ai });
 * const results: string[] = await search('retention');
 * ```
 */
export function tool<F extends AnyFunction>(fn: F): F;
export function tool<F extends AnyFunction>(fn: F, context: MethodContext): F;
export function tool<S extends ToolSchema, F extends (input: ParsedBy<S>) => unknown>(
  fn: F,
  options: DescribedToolOptions<S>,
): F & DefinedTool;
export function tool<F extends AnyFunction>(fn: F, options: PlainToolOptions): F;
export function tool<S extends ToolSchema>(
  options: DescribedToolOptions<S>,
): <F extends (input: ParsedBy<S>) => unknown>(fn: F, context?: MethodContext) => F & DefinedTool;
export function tool(options: PlainToolOptions): <F extends AnyFunction>(fn: F, context?: MethodContext) => F;
export function tool(...given: unknown[]): unknown {
  return attach<ToolOptions>('tool', trackedTool, given, {});
}

function trackedTool(fn: AnyFunction, options: ToolOptions, name: string): AnyFunction {
  const { ai, name: _, description, inputSchema, timeoutMs, toolType = 'function', toolOwner, ...rest } = options;
  const { captureInput = true, captureOutput = true, ...own } = rest;
  checkTimeout(timeoutMs, name);
  const definition = inputSchema === undefined ? undefined : defineTool(name, description, inputSchema);
  const facts = { name: name || 'anonymous', ai, own, toolType, toolOwner, captureInput, captureOutput };
  const work = timeoutMs === undefined ? fn : withTimeLimit(fn, timeoutMs, name);
  const tracked = sameFunction(fn, (self, args) => runWatched(() => watchTool(facts, args), work, self, args));
  shared.observed.add(tracked);
  return definition ? Object.assign(tracked, { definition }) : tracked;
}
