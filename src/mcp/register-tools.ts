import type { z } from 'zod';
import type { Annotations } from '../actions/action.ts';
import { actions } from '../actions/index.ts';
import { runTool, type ToolRequest } from './call-tool.ts';
import { pagedInput, pagedOutput } from './paging.ts';
import { projectRoot } from './project-root.ts';

export interface RegisterToolsOptions {
  /** Folder of the project that the tools are about. Default: as for `amplitude-ai-mcp`, from the environment. */
  readonly root?: string | undefined;
  /** Names of the tools to add. Default: all. */
  readonly tools?: readonly string[] | undefined;
}

/** An `McpServer` of `@modelcontextprotocol/sdk` 1.x or of `@modelcontextprotocol/server` 2.x. */
export interface ToolServer {
  // Each generation types its schemas in its own way, and both take those of zod 4: what is common is that it is there.
  // biome-ignore lint/suspicious/noExplicitAny: a method of overloads is assignable to nothing narrower.
  registerTool(...args: any[]): unknown;
}

interface ToolConfig {
  readonly title: string;
  readonly description: string;
  readonly inputSchema: z.ZodObject;
  readonly outputSchema: z.ZodObject;
  readonly annotations: Annotations;
}

/**
 * Adds the tools of `amplitude-ai-mcp` to a server of your own.
 *
 * @example
 * ```ts
 * import { McpServer } from '@modelcontextprotocol/server';
 * import { registerTools } from 'amplitude-ai/mcp';
 *
 * const server = new McpServer({ name: 'our-tools', version: '1.0.0' });
 * registerTools(server, { root: process.cwd() });
 * ```
 *
 * @throws TypeError at a name in `tools` that is none.
 */
export function registerTools(server: ToolServer, { root, tools }: RegisterToolsOptions = {}): void {
  const known = actions.map(({ name }) => name);
  const unknown = tools?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0) throw new TypeError(`Unknown tools: ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
  const projectFolder = () => projectRoot({ flag: root, env: process.env, cwd: process.cwd() });
  for (const action of actions.filter(({ name }) => tools?.includes(name) ?? true)) {
    const config: ToolConfig = {
      title: action.title,
      description: action.summary,
      inputSchema: pagedInput(action),
      outputSchema: pagedOutput(action),
      annotations: action.annotations,
    };
    server.registerTool(action.name, config, (args: Record<string, unknown>, context: HandlerContext) =>
      runTool(action, args, projectFolder, requestIn(context)),
    );
  }
}

/** What the second argument of a handler is: in 2.x the request is a part of it, in 1.x it is the request. */
type HandlerContext =
  | { readonly mcpReq: ToolRequest }
  | (Omit<ToolRequest, 'notify'> & { readonly sendNotification: ToolRequest['notify'] });

function requestIn(context: HandlerContext): ToolRequest {
  return 'mcpReq' in context ? context.mcpReq : { ...context, notify: context.sendNotification };
}
