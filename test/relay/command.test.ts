import { execFileSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { runCommand } from '../cli/run-command.ts';
import { useRelays } from './stage.ts';

const relays = useRelays();

/** Runs the command until it has said where it listens, does something there, and stops it. */
async function withCommand(args: readonly string[], env: Record<string, string>, use: (url: string) => Promise<void>) {
  const stop = new AbortController();
  const written = { stdout: '', stderr: '' };
  const output = new EventEmitter();
  const stdout = {
    write: (text: string) => {
      written.stdout += text;
      output.emit('ready', text);
    },
  };
  const stderr = { write: (text: string) => void (written.stderr += text) };
  const io = { stdout, stderr, env, cwd: () => '/', signal: stop.signal };
  const ready = once(output, 'ready').then(([text]): string => text);
  const ended = run(['relay', '--port', '0', '--dir', relays.folder(), ...args], io);
  await use(await Promise.race([ready, ended.then((code) => `ended with ${code}: ${written.stderr}`)]));
  stop.abort();
  return { code: await ended, ...written };
}

const env = { AMPLITUDE_AI_API_KEY: 'key', AMPLITUDE_AI_SERVER_URL: 'http://127.0.0.1:9/' };

describe('amplitude-ai relay', () => {
  it('says where it listens, ends when it is told to, and says what is left', async () => {
    const { code, stderr } = await withCommand(['--json'], env, async (text) => {
      const { url } = JSON.parse(text);
      expect((await fetch(url.replace('/v1/traces', '/healthz'))).status).toBe(200);
    });
    expect([code, stderr]).toEqual([0, 'Stopped: 0 events delivered, 0 on disk for the next relay.\n']);
  });

  it('takes the token from the environment', async () => {
    await withCommand(['--json'], { ...env, AMPLITUDE_AI_RELAY_TOKEN: 'let-me-in' }, async (text) => {
      const { url } = JSON.parse(text);
      const send = (headers: Record<string, string>) =>
        fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } });
      expect((await send({})).status).toBe(401);
      expect((await send({ authorization: 'Bearer let-me-in' })).status).toBe(200);
    });
  });

  it('speaks TLS with a certificate of a file', async () => {
    const folder = relays.folder();
    const files = ['-keyout', `${folder}/key.pem`, '-out', `${folder}/cert.pem`];
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...names], { stdio: 'ignore' });
    const args = ['--tls-cert', `${folder}/cert.pem`, '--tls-key', `${folder}/key.pem`];
    await withCommand(args, env, async (text) => {
      const url = /https:\S+/.exec(text)?.[0] ?? '';
      const health = new URL('/healthz', url);
      const status = await new Promise((resolve, reject) => {
        const ca = readFileSync(`${folder}/cert.pem`);
        https
          .get(health, { ca, agent: false }, (response) => resolve(response.resume().statusCode))
          .on('error', reject);
      });
      expect(status).toBe(200);
    });
  });

  it.each([
    [[], {}, 'AMPLITUDE_AI_API_KEY'],
    [['--host', '0.0.0.0'], env, '--open'],
    [['--port', 'many'], env, 'port must be a whole number'],
  ])('says what it lacks to start (%j)', async (args, given, why) => {
    const { code, stderr, stdout } = await runCommand(['relay', '--json', ...args], { env: given });
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
    expect(JSON.parse(stdout).error).toEqual({ code: 'INVALID_CONFIG', message: expect.stringContaining(why) });
  });
});
