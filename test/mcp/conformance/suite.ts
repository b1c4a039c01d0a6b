import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startBridge } from './bridge.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const repository = here('../../../');
const program = here('../../../node_modules/@modelcontextprotocol/conformance/dist/index.js');

/** One of each era. */
export const revisions = ['2025-11-25', '2026-07-28'] as const;

export interface Outcome {
  /** Whether what failed is what the baseline says, neither more nor less. */
  readonly isAsExpected: boolean;
  readonly output: string;
}

/** Plays what a revision requires, by the suite of the protocol's authors, on the built server. */
export async function playSuite(revision: (typeof revisions)[number]): Promise<Outcome> {
  const bridge = await startBridge(process.execPath, [`${repository}dist/toolkit/mcp.mjs`], here('project'));
  try {
    const args = ['--url', bridge.url, '--requirements', revision];
    const baseline = ['--expected-failures', here(`baseline-${revision}.yml`)];
    const child = spawn(process.execPath, ['--require', here('node-20.cjs'), program, 'server', ...args, ...baseline], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return { isAsExpected: code === 0, output };
  } finally {
    await bridge.close();
  }
}
