import { Server } from '@modelcontextprotocol/server';
import type { ActionContext } from '../actions/action.ts';
import { SDK_VERSION } from '../core/version.ts';
import { instructions, tools } from './generated/opening.ts';

export const serverInfo = { name: 'amplitude-ai', title: 'Amplitude AI', version: SDK_VERSION };

// Loaded when they are asked for: they bring every action and its schemas, and a session begins without.
const calls = () => import('./call-tool.ts');
const resources = () => import('./resources.ts');
const prompts = () => import('./prompts.ts');
const completions = () => import('./completions.ts');

/**
 * A server over the actions table. Handlers instead of the SDK's registration: so schemas go out as portable as they
 * are, and a wrong argument is answered with the right one.
 */
export function createServer(root: ActionContext['root']): Server {
  const server = new Server(serverInfo, {
    capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
    instructions,
  });
  server.setRequestHandler('tools/list', () => ({ tools }));
  server.setRequestHandler('tools/call', async ({ params }, { mcpReq }) =>
    (await calls()).callTool(params, root, mcpReq),
  );
  server.setRequestHandler('resources/list', async () => ({ resources: (await resources()).resourceList }));
  server.setRequestHandler('resources/templates/list', async () => ({
    resourceTemplates: (await resources()).resourceTemplates,
  }));
  server.setRequestHandler('resources/read', async ({ params }) => (await resources()).readResource(params.uri));
  server.setRequestHandler('prompts/list', async () => ({ prompts: (await prompts()).promptList }));
  server.setRequestHandler('prompts/get', async ({ params }) =>
    (await prompts()).getPrompt(params.name, params.arguments),
  );
  server.setRequestHandler('completion/complete', async ({ params }) => (await completions()).complete(params));
  return server;
}
