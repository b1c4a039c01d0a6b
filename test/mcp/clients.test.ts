import { Client as Client2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Transport2 } from '@modelcontextprotocol/client/stdio';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as Transport1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { events } from '../../schema/events/index.ts';
import { actions } from '../../src/actions/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { uninstrumentedProject } from '../actions/temp-project.ts';
import { cleanEnvironment, serverCommand } from './server-process.ts';

const info = { name: 'test', version: '1' };

/** What both generations of the client can do, as far as it is used here. */
type AnyClient = Pick<
  Client2,
  'listTools' | 'listResources' | 'listPrompts' | 'getServerVersion' | 'getInstructions'
> & {
  callTool(params: { name: string; arguments: Record<string, unknown> }): Promise<unknown>;
  readResource(params: { uri: string }): Promise<{ contents: readonly unknown[] }>;
  getPrompt(params: { name: string; arguments?: Record<string, string> }): Promise<{ messages: readonly unknown[] }>;
  complete(params: Parameters<Client2['complete']>[0]): Promise<{ completion: { values: string[] } }>;
};

const ways: readonly (readonly [string, (root: string) => Promise<AnyClient>])[] = [
  ['2.x, newest protocol', (root) => connect2(root, 'auto')],
  ['2.x, older protocol', (root) => connect2(root, 'legacy')],
  ['1.x', connect1],
];

async function connect2(root: string, mode: 'auto' | 'legacy'): Promise<AnyClient> {
  const client = new Client2(info, { versionNegotiation: { mode } });
  onTestFinished(() => client.close());
  await client.connect(new Transport2({ ...serverCommand('--root', root), env: cleanEnvironment() }));
  return client;
}

async function connect1(root: string): Promise<AnyClient> {
  const client = new Client1(info);
  onTestFinished(() => client.close());
  await client.connect(new Transport1({ ...serverCommand('--root', root), env: cleanEnvironment() }));
  // The two generations declare the same answers in types of their own.
  return client as unknown as AnyClient;
}

describe.each(ways)('a client of %s', (_, connect) => {
  it('sees every action as a tool, and gets structured answers that fit their schemas', async () => {
    const client = await connect(uninstrumentedProject());
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(actions.map(({ name }) => name));
    // Both clients check structured content against the output schema, and throw when it does not fit.
    const index = await client.callTool({ name: 'get_event_schema', arguments: {} });
    expect(index).toMatchObject({ structuredContent: { events: { length: Object.keys(events).length } } });
    const preview = await client.callTool({ name: 'preview_instrumentation', arguments: {} });
    expect(preview).toMatchObject({
      structuredContent: { shown: allFacts.length, total: allFacts.length },
      content: [{ type: 'text' }],
    });
  });

  it('reads instructions, resources, templates of one event, the prompt, and completions', async () => {
    const client = await connect(uninstrumentedProject());
    expect(client.getInstructions()).toContain(actions[0]?.name);
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual([
      'amplitude-ai://event-schema',
      'amplitude-ai://integration-patterns',
    ]);
    for (const { uri } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(contents).toEqual([{ uri, mimeType: 'text/markdown', text: expect.stringMatching(/\w/) }]);
    }
    const { contents } = await client.readResource({ uri: 'amplitude-ai://event-schema/tool-call' });
    expect(contents).toMatchObject([{ text: expect.stringContaining('[Agent] Tool Name') }]);
    const { messages } = await client.getPrompt({ name: 'instrument_app' });
    expect(messages).toMatchObject([{ role: 'user', content: { text: expect.stringContaining('scan_project') } }]);
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'amplitude-ai://event-schema/{event}' },
      argument: { name: 'event', value: 'tool' },
    });
    expect(completion.values).toEqual(['tool-call']);
  });

  it('is told what to do by errors', async () => {
    const client = await connect(uninstrumentedProject());
    const call = (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args });
    const failure = (text: string) => ({ isError: true, content: [{ text: expect.stringContaining(text) }] });
    expect(await call('get_event_schema', { event: 'AI Respones' })).toMatchObject(
      failure('Did you mean "[Agent] AI Response"?'),
    );
    expect(await call('preview_instrumentation', { paths: ['src/opena.ts'] })).toMatchObject(
      failure('Did you mean "src/openai.ts"?'),
    );
    expect(await call('preview_instrumentation', { paths: ['../../etc'] })).toMatchObject(failure('PATH_OUTSIDE_ROOT'));
    expect(await call('preview_instrumentation', { path: 'src' })).toMatchObject(failure('Did you mean "paths"?'));
    await expect(call('scan_projekt', {})).rejects.toThrow('Did you mean "scan_project"?');
    await expect(client.readResource({ uri: 'amplitude-ai://event-schema/tool-cal' })).rejects.toThrow('tool-call');
    await expect(client.getPrompt({ name: 'instrument_app', arguments: { provider: 'opnai' } })).rejects.toThrow(
      'openai',
    );
  });
});
