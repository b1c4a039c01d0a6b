import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { applyRewrite, planRewrite } from '../../codemods/run.ts';
import { unseenSites } from '../../scripts/demo/seen.ts';
import { scanProject } from '../../src/analyze/index.ts';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { type StandIn, startAnthropicStandIn, startOpenAIStandIn } from '../standins/index.ts';
import { type App, installApp, repository } from './installed-app.ts';
import { generatedApps } from './instrumented-apps.ts';

const sdks = { openai: 'openai', '@anthropic-ai/sdk': '@anthropic-ai/sdk', express: 'express', next: 'next' };
const typed = { '@types/node': '@types/node', tsx: 'tsx', typescript: 'typescript' };

let standIns: [StandIn, StandIn];
beforeAll(async () => {
  standIns = await Promise.all([startOpenAIStandIn(), startAnthropicStandIn()]);
});
afterAll(async () => {
  await Promise.all(standIns.map((one) => one.close()));
});

async function generated(name: keyof typeof generatedApps): Promise<App> {
  const app = await installApp({ ...sdks, ...typed });
  onTestFinished(() => app.remove());
  await app.write(generatedApps[name]);
  return app;
}

async function inboxOf(): Promise<Inbox> {
  const inbox = await startInbox();
  onTestFinished(() => inbox.close());
  return inbox;
}

function environment(inbox: Inbox): Record<string, string> {
  const [openai, anthropic] = standIns;
  return {
    OPENAI_API_KEY: 'k',
    ANTHROPIC_API_KEY: 'k',
    OPENAI_BASE_URL: openai.url,
    ANTHROPIC_BASE_URL: anthropic.url,
    AMPLITUDE_AI_API_KEY: 'k',
    AMPLITUDE_AI_SERVER_URL: inbox.url,
    AMPLITUDE_AI_CALL_SITES: 'true',
    PORT: '0',
  };
}

/** Rewrites the app; gives what is left for a person, and every call as it is found afterwards. */
async function instrument({ folder }: App) {
  const before = await scanProject({ root: folder });
  expect(before.coverage).toMatchObject({ instrumented: 0 });
  const plan = await planRewrite({ transform: 'instrument', root: folder });
  expect(plan.unparsed).toEqual([]);
  const { written } = await applyRewrite(plan);
  expect(written).toHaveLength(plan.files.length);
  const after = await scanProject({ root: folder });
  expect(after.coverage).toEqual({ total: before.sites.length, instrumented: before.sites.length, percent: 100 });
  const again = await planRewrite({ transform: 'instrument', root: folder });
  expect(again.files).toEqual([]);
  return { sites: after.sites, left: plan.diagnostics.filter(({ severity }) => severity !== 'info') };
}

/** Waits until each of the calls was recorded, and nothing that is no event came. */
async function expectAllSeen(inbox: Inbox, sites: Awaited<ReturnType<typeof instrument>>['sites']): Promise<void> {
  await expect.poll(() => unseenSites(sites, inbox.events), { timeout: 20_000 }).toEqual([]);
}

describe('an app that was instrumented by one command', () => {
  it('records every call of an Express server in CommonJS, each in the session of its request', async () => {
    const app = await generated('express');
    const inbox = await inboxOf();
    const { sites, left } = await instrument(app);
    expect(left.map(({ code }) => code)).toEqual(['user-unknown']);
    expect(sites).toHaveLength(3);
    const server = spawn(process.execPath, ['src/index.js'], {
      cwd: app.folder,
      env: { ...process.env, ...environment(inbox) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void server.kill());
    const [port]: string[] = await once(createInterface(server.stdout), 'line');
    const response = await fetch(`http://127.0.0.1:${port}/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'Why?' }),
    });
    expect(await response.json()).toEqual({ answer: 'chat.completion', message: 'message' });
    await expectAllSeen(inbox, sites);
    const sessions = inbox.events.map(({ event }) => Reflect.get(event.event_properties ?? {}, '[Agent] Session ID'));
    expect(new Set(sessions).size).toBe(1);
  });

  it('records every call of a worker in plain ES modules', async () => {
    const app = await generated('worker');
    const inbox = await inboxOf();
    const { sites, left } = await instrument(app);
    expect(left).toEqual([]);
    expect(sites).toHaveLength(2);
    const { code, stdout, stderr } = await app.node(['src/worker.js'], environment(inbox));
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'done\n', stderr: '' });
    await expectAllSeen(inbox, sites);
  });

  it('records every call of the routes of Next.js, which still type-check', async () => {
    const app = await generated('next');
    const inbox = await inboxOf();
    const { sites, left } = await instrument(app);
    expect(left.map(({ code }) => code)).toEqual(['user-unknown', 'user-unknown']);
    expect(sites).toHaveLength(2);
    const compiled = await app.node([join(repository, 'node_modules/typescript/bin/tsc'), '-p', '.']);
    expect(compiled).toMatchObject({ code: 0, stdout: '' });
    const { code, stdout } = await app.node(['--import', 'tsx', 'serve.mjs'], environment(inbox));
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'string message\n' });
    await expectAllSeen(inbox, sites);
  });
});
