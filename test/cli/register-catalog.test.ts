import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { keys, startTaxonomyStandIn } from '../catalog/taxonomy-stand-in.ts';
import { runCommand } from './run-command.ts';

const { apiKey, secretKey } = keys;
const env = { AMPLITUDE_AI_API_KEY: apiKey, AMPLITUDE_AI_SECRET_KEY: secretKey };
const credentials = Buffer.from(`${apiKey}:${secretKey}`).toString('base64');

describe('register-catalog', () => {
  it('registers with both keys from the environment, and then has nothing to do', async () => {
    const { origin, events } = await startTaxonomyStandIn();
    const argv = ['register-catalog', '--server-url', origin, '--json'];
    const first = await runCommand(argv, { env });
    const report = JSON.parse(first.stdout);
    expect({ code: first.code, failed: report.failed }).toEqual({ code: 0, failed: [] });
    expect(report.created.filter(({ entity }: { entity: string }) => entity === 'event')).toHaveLength(events.size);
    const second = JSON.parse((await runCommand(argv, { env })).stdout);
    expect(second).toMatchObject({ created: [], updated: [], unchanged: report.created.length });
  });

  it('takes the secret key from standard input', async () => {
    const { origin, events } = await startTaxonomyStandIn();
    const argv = ['register-catalog', '--server-url', origin, '--api-key', apiKey, '--secret-key', '-'];
    expect(await runCommand(argv, { stdin: `${secretKey}\n` })).toMatchObject({ code: 0 });
    expect(events.size).toBeGreaterThan(0);
  });

  it('asks nobody in a dry run, and needs no key', async () => {
    const { origin, asked } = await startTaxonomyStandIn();
    const { code, stdout } = await runCommand(['register-catalog', '--server-url', origin, '--dry-run']);
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
    expect(stdout).toMatch(/^Would create or update .*: 1 category, \d+ events, \d+ properties\.\ncategory /);
    const eu = await runCommand(['register-catalog', '--eu', '--dry-run', '--json']);
    expect(JSON.parse(eu.stdout)).toMatchObject({ dryRun: true, server: 'https://analytics.eu.amplitude.com' });
  });

  it('counts on a terminal, on standard error', async () => {
    const { origin } = await startTaxonomyStandIn();
    const { stderr } = await runCommand(['register-catalog', '--server-url', origin], { env, isTTY: true });
    expect(stderr).toMatch(/\d+ of \d+ rows/);
  });

  it.each([
    [{}, ['--dry-run', '--server-url', 'http://proxy.example'], 2, 'in clear'],
    [{}, [], 2, 'There is no AMPLITUDE_AI_API_KEY (or --api-key) and no AMPLITUDE_AI_SECRET_KEY'],
    [{ AMPLITUDE_AI_API_KEY: apiKey }, ['--secret-key', '-'], 2, 'There is no AMPLITUDE_AI_SECRET_KEY'],
  ])('with %j and %j ends with %d', async (given, args, code, message) => {
    const ran = await runCommand(['register-catalog', ...args], { env: given });
    expect(ran).toEqual({ code, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('never prints a secret key, also when the server echoes it', async () => {
    const { origin, asked } = await startTaxonomyStandIn();
    for (const json of [[], ['--json']]) {
      const wrong = { ...env, AMPLITUDE_AI_SECRET_KEY: `${secretKey}-wrong` };
      const ran = await runCommand(['register-catalog', '--server-url', origin, ...json], { env: wrong });
      expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('Forbidden for') });
      expect(ran.stderr).toContain('Enterprise');
      const all = ran.stdout + ran.stderr;
      expect(all).not.toContain(secretKey);
      expect(all).not.toContain(credentials.slice(0, -6));
    }
    expect(asked).toHaveLength(2);
  });

  it('tells the row and the reason where one is refused, and ends with 1', async () => {
    const standIn = await startTaxonomyStandIn();
    standIn.faultsFor = ({ path, method }) => method === 'POST' && path.endsWith('/event-property');
    standIn.faults.push({ status: 400, body: '{"success":false,"errors":[{"message":"Too long."}]}' });
    const ran = await runCommand(['register-catalog', '--server-url', standIn.origin], { env });
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringMatching(/^- property .*: Too long\.$/m) });
  });

  it.runIf(process.platform === 'linux')(
    'hides a secret key of the command line from the list of processes',
    async () => {
      const standIn = await startTaxonomyStandIn();
      const bin = fileURLToPath(new URL('../../src/cli/bin-register-catalog.ts', import.meta.url));
      const args = ['--server-url', standIn.origin, '--api-key', apiKey, '--secret-key', secretKey];
      const running = promisify(execFile)(process.execPath, ['--import', import.meta.resolve('tsx'), bin, ...args]);
      const seen: string[] = [];
      standIn.faultsFor = () => {
        seen.push(readFileSync(`/proc/${running.child.pid}/cmdline`, 'utf8'));
        return false;
      };
      const { stdout } = await running;
      expect(stdout).toMatch(/\d+ created, 0 updated/);
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter((line) => line.includes(secretKey))).toEqual([]);
      expect(seen[0]).toContain('amplitude-ai register-catalog');
    },
  );
});
