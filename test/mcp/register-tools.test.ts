import { Client as Client2 } from '@modelcontextprotocol/client';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport as Transport1 } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer as Server1 } from '@modelcontextprotocol/sdk/server/mcp.js';
import { McpServer as Server2, InMemoryTransport as Transport2 } from '@modelcontextprotocol/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { actions } from '../../src/actions/index.ts';
import { type RegisterToolsOptions, registerTools } from '../../src/mcp/register-tools.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { uninstrumentedProject } from '../actions/temp-project.ts';

const info = { name: 'test', version: '1' };

interface Connected {
  listTools(): Promise<{ tools: { name: string; inputSchema: object }[] }>;
  callTool(
    params: { name: string; arguments: Record<string, unknown> },
    ...options: { onprogress?: (progress: object) => void }[]
  ): Promise<unknown>;
}

async function inFirst(options: RegisterToolsOptions): Promise<Connected> {
  const server = new Server1(info);
  server.registerTool('own', { inputSchema: { text: z.string() } }, ({ text }) => ({
    content: [{ type: 'text', text }],
  }));
  registerTools(server, options);
  const [here, there] = Transport1.createLinkedPair();
  const client = new Client1(info);
  onTestFinished(() => client.close());
  await Promise.all([server.connect(there), client.connect(here)]);
  return {
    listTools: () => client.listTools(),
    callTool: (params, options = {}) => client.callTool(params, undefined, options),
  };
}

async function inSecond(options: RegisterToolsOptions): Promise<Connected> {
  const server = new Server2(info);
  server.registerTool('own', { inputSchema: z.object({ text: z.string() }) }, ({ text }) => ({
    content: [{ type: 'text', text }],
  }));
  registerTools(server, options);
  const [here, there] = Transport2.createLinkedPair();
  const client = new Client2(info);
  onTestFinished(() => client.close());
  await Promise.all([server.connect(there), client.connect(here)]);
  return client;
}

describe.each([
  ['1.x', inFirst],
  ['2.x', inSecond],
])('a server of %s with our tools', (_, connect) => {
  it('has them beside its own, and they answer in their schemas', async () => {
    const client = await connect({ root: uninstrumentedProject() });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['own', ...actions.map(({ name }) => name)]);
    for (const { inputSchema } of tools.slice(1))
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    // The clients check structured content against the output schema, and throw when it does not fit.
    expect(await client.callTool({ name: 'own', arguments: { text: 'mine' } })).toMatchObject({
      content: [{ text: 'mine' }],
    });
    expect(await client.callTool({ name: 'scan_project', arguments: {} })).toMatchObject({
      structuredContent: { coverage: { total: allFacts.length, percent: 0 } },
    });
    expect(await client.callTool({ name: 'preview_instrumentation', arguments: { limit: 2 } })).toMatchObject({
      structuredContent: { shown: 2, nextCursor: '2' },
    });
  });

  it('tells what went wrong as a result', async () => {
    const client = await connect({ root: uninstrumentedProject() });
    expect(await client.callTool({ name: 'validate_file', arguments: { file: '../x.ts' } })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('PATH_OUTSIDE_ROOT') }],
    });
    expect(await client.callTool({ name: 'validate_file', arguments: { path: 'x.ts' } })).toMatchObject({
      isError: true,
    });
  });

  it('reports progress to who asked for it', async () => {
    const client = await connect({ root: uninstrumentedProject() });
    const told: object[] = [];
    await client.callTool(
      { name: 'preview_instrumentation', arguments: { transform: 'swap-imports' } },
      { onprogress: (progress) => told.push(progress) },
    );
    expect(told[0]).toMatchObject({ progress: expect.any(Number), total: expect.any(Number) });
  });

  it('has those alone that were named, and refuses a name that is none', async () => {
    const client = await connect({ tools: ['search_docs'] });
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['own', 'search_docs']);
    expect(await client.callTool({ name: 'search_docs', arguments: { query: 'flush' } })).not.toHaveProperty('isError');
    await expect(connect({ tools: ['serch_docs'] })).rejects.toThrow('Unknown tools: serch_docs. Known: scan_project');
  });
});
