import { Server } from '@modelcontextprotocol/server';
import type { ActionContext } from '../actions/action.ts';
import { actions } from '../actions/index.ts';
import { SDK_VERSION } from '../core/version.ts';
import { callTool } from './call-tool.ts';
import { serveCompletions } from './completions.ts';
import { instructions } from './instructions.ts';
import { servePrompts } from './prompts.ts';
import { serveResources } from './resources.ts';
import { toolDefinition } from './tool-definition.ts';

export const serverInfo = { name: 'amplitude-ai', title: 'Amplitude AI', version: SDK_VERSION };

/**
 * A server over the actions table. Handlers instead of the SDK's registration: so schemas go out as portable as they
 * are, and a wrong argument is answered with the right one.
 */
export function createServer(root: ActionContext['root']): Server {
  const server = new Server(serverInfo, {
    capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
    instructions,
  });
  const tools = actions.map(toolDefinition);
  server.setRequestHandler('tools/list', () => ({ tools }));
  server.setRequestHandler('tools/call', ({ params }, { mcpReq }) => callTool(params, root, mcpReq));
  serveResources(server);
  servePrompts(server);
  serveCompletions(server);
  return server;
}
