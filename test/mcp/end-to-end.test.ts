import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { expect, it, onTestFinished } from 'vitest';
import { allFacts } from '../../src/providers/all-facts.ts';
import { uninstrumentedProject } from '../actions/temp-project.ts';
import { cleanEnvironment, serverCommand } from './server-process.ts';

it('an agent takes a project from 0 % to 100 % recorded calls, and touches nothing else', async () => {
  const root = uninstrumentedProject();
  const client = new Client({ name: 'agent', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  onTestFinished(() => client.close());
  await client.connect(new StdioClientTransport({ ...serverCommand('--root', root), env: cleanEnvironment() }));
  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const { structuredContent, isError, content } = await client.callTool({ name, arguments: args });
    if (isError) throw new Error(JSON.stringify(content));
    // Checked by the client against the tool's output schema; the members that are read are checked below.
    return structuredContent as Record<string, unknown>;
  };

  const lookAlike = readFileSync(join(root, 'src/database.ts'), 'utf8');
  expect(await call('scan_project')).toMatchObject({ coverage: { total: allFacts.length, percent: 0 } });
  expect(await call('suggest_instrumentation')).toMatchObject({ done: false });
  const { planId, files } = await call('preview_instrumentation');
  expect(files).toHaveLength(allFacts.length);
  expect(await call('apply_instrumentation', { planId })).toMatchObject({
    written: { length: allFacts.length },
    movedOn: [],
    failed: [],
  });
  expect(await call('scan_project')).toMatchObject({
    coverage: { total: allFacts.length, instrumented: allFacts.length, percent: 100 },
    unparsed: [],
  });
  for (const { id, dropin } of allFacts) {
    expect(readFileSync(join(root, `src/${id}.ts`), 'utf8')).toContain(`from 'amplitude-ai/${dropin}'`);
    const { findings } = (await call('validate_file', { file: `src/${id}.ts` })) as { findings: { rule: string }[] }; // Its output schema.
    // Every call is recorded; whose it is, and in which conversation, no rewrite can know.
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['no-user', 'no-session']));
  }
  expect(readFileSync(join(root, 'src/database.ts'), 'utf8')).toBe(lookAlike);
});
