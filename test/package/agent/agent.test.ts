import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { validateEvent } from '../../../schema/validate.ts';
import { openInbox } from '../../../src/inbox/command/open-inbox.ts';
import { inboxFolder } from '../../../src/inbox/disk/inbox-folder.ts';
import { startAnthropicStandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { type App, installApp } from '../installed-app.ts';
import { agentApps } from './agent-apps.ts';
import { startBedrockStandIn } from './bedrock-standin.ts';
import { ScriptedAgent } from './scripted-agent.ts';

/** What taking an app from nothing to verified events may cost, the list of tools included. */
const budget = 6_000;

let vendors: { url: string; close(): Promise<void> }[];
beforeAll(async () => {
  // Packs the package, which takes longer than any test.
  await (await installApp({})).remove();
  vendors = await Promise.all([startOpenAIStandIn(), startAnthropicStandIn(), startBedrockStandIn()]);
});
afterAll(async () => {
  await Promise.all(vendors.map((vendor) => vendor.close()));
});

function environment(serverUrl: string): Record<string, string> {
  const [openai = '', anthropic = '', bedrock = ''] = vendors.map(({ url }) => url);
  return {
    OPENAI_API_KEY: 'k',
    OPENAI_BASE_URL: openai,
    ANTHROPIC_API_KEY: 'k',
    ANTHROPIC_BASE_URL: anthropic,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'k',
    AWS_SECRET_ACCESS_KEY: 's',
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrock,
    AMPLITUDE_AI_API_KEY: 'local',
    AMPLITUDE_AI_SERVER_URL: serverUrl,
    AMPLITUDE_AI_CALL_SITES: '1',
    NO_COLOR: '1',
  };
}

async function agentIn(app: App): Promise<ScriptedAgent> {
  const agent = new ScriptedAgent();
  onTestFinished(() => agent.close());
  await agent.connect(join(app.folder, 'node_modules/amplitude-ai/dist/toolkit/mcp.mjs'), app.folder);
  return agent;
}

async function appOf(name: string): Promise<App> {
  const { files, sdks } = agentApps[name] ?? { files: {}, sdks: {} };
  const app = await installApp(sdks);
  onTestFinished(() => app.remove());
  await app.write(files);
  return app;
}

describe('a coding agent, by tool calls alone,', () => {
  it.each(Object.entries(agentApps))(
    'takes %s from 0 % to 100 % verified',
    async (name, { start, prints, callSites }) => {
      const app = await appOf(name);
      const agent = await agentIn(app);
      expect(await agent.call('scan_project')).toMatchObject({ coverage: { total: callSites, percent: 0 } });
      const { done } = await agent.instrument();
      expect(done.slice(0, 3)).toEqual(['preview_instrumentation', 'apply_instrumentation', 'scan_project']);
      expect(await agent.call('scan_project', { status: 'uninstrumented' })).toMatchObject({
        coverage: { total: callSites, percent: 100 },
        sites: [],
        unparsed: [],
      });
      const before = await agent.call('verify_events');
      expect(before).toMatchObject({ verified: false, coverage: { seen: 0 } });
      expect(JSON.stringify(before.next)).toMatch(/amplitude-ai inbox.*AMPLITUDE_AI_SERVER_URL/);

      const pageFolder = fileURLToPath(new URL('../../../dist/toolkit/viewer', import.meta.url));
      const inbox = await openInbox({ folder: inboxFolder(app.folder), pageFolder, validate: validateEvent });
      onTestFinished(() => inbox.close());
      const { code, stdout, stderr } = await app.node(start, environment(inbox.ingestUrl));
      expect({ code, stdout, stderr }).toMatchObject({ code: 0, stdout: prints });
      expect(await agent.call('verify_events')).toMatchObject({
        verified: true,
        coverage: { total: callSites, seen: callSites, percent: 100 },
        faults: [],
        next: [],
      });

      const tokens = agent.tokens();
      const total = Object.values(tokens).reduce((sum, count) => sum + count, 0);
      process.stdout.write(
        `${name}: ${total} tokens (${Object.entries(tokens)
          .map(([tool, count]) => `${tool} ${count}`)
          .join(', ')})\n`,
      );
      expect(total).toBeLessThan(budget);
    },
  );
});

describe('a coding agent that errs', () => {
  const name = 'CommonJS with a tool loop of Anthropic';

  it('is told the right names, and goes on with them', async () => {
    const agent = await agentIn(await appOf(name));
    await expect(agent.call('scan_projekt')).rejects.toThrow('Did you mean "scan_project"?');
    await expect(agent.call('preview_instrumentation', { path: ['.'] })).rejects.toThrow('Did you mean \\"paths\\"?');
    await expect(agent.call('preview_instrumentation', { paths: ['agnt.js'] })).rejects.toThrow(
      'Did you mean \\"agent.js\\"?',
    );
    await expect(agent.call('preview_instrumentation', { transform: 'instrumnt' })).rejects.toThrow(
      'Did you mean \\"instrument\\"?',
    );
    await expect(agent.call('apply_instrumentation', { planId: 'x' })).rejects.toThrow('preview_instrumentation');
    expect(await agent.call('preview_instrumentation', { paths: ['agent.js'] })).toMatchObject({
      planId: expect.any(String),
    });
  });

  it('is told that a root is no project, and by which flag to name another', async () => {
    const app = await appOf(name);
    const agent = new ScriptedAgent();
    onTestFinished(() => agent.close());
    await agent.connect(
      join(app.folder, 'node_modules/amplitude-ai/dist/toolkit/mcp.mjs'),
      join(app.folder, 'nowhere'),
    );
    await expect(agent.call('scan_project')).rejects.toThrow(/NO_PROJECT.*--root/);
  });

  it('is told where a file does not parse, and gets the rest done', async () => {
    const app = await appOf(name);
    await app.write({ 'broken.js': "const Anthropic = require('@anthropic-ai/sdk');\nconst = ;\n" });
    const agent = await agentIn(app);
    const broken = { file: 'broken.js', line: 2, column: expect.any(Number) };
    expect(await agent.call('scan_project')).toMatchObject({ unparsed: [broken] });
    const { planId, unparsed } = await agent.call('preview_instrumentation');
    expect(unparsed).toMatchObject([broken]);
    expect(await agent.call('apply_instrumentation', { planId })).toMatchObject({
      written: expect.arrayContaining(['agent.js']),
      unparsed: [broken],
    });
  });

  it('is refused a rewrite of a file that moved on, writes nothing, and succeeds with a new preview', async () => {
    const app = await appOf(name);
    const agent = await agentIn(app);
    const { planId } = await agent.call('preview_instrumentation');
    const { 'agent.js': source } = agentApps[name]?.files ?? {};
    await app.write({ 'agent.js': `// edited by a person\n${source}` });
    await expect(agent.call('apply_instrumentation', { planId })).rejects.toThrow(
      /STALE_PLAN.*preview_instrumentation again/,
    );
    expect(await agent.call('scan_project')).toMatchObject({ coverage: { percent: 0 } });
    const again = await agent.call('preview_instrumentation');
    await agent.call('apply_instrumentation', { planId: again.planId });
    expect(await agent.call('scan_project')).toMatchObject({ coverage: { percent: 100 } });
  });
});
