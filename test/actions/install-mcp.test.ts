import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allClients } from '../../src/setup/mcp-clients/all-clients.ts';
import type { ClientFacts } from '../../src/setup/mcp-clients/client-facts.ts';
import { withServer } from '../../src/setup/mcp-clients/edit-settings.ts';
import { serverBin, serverCommand, serverEntry } from '../../src/setup/mcp-clients/server-entry.ts';
import { settingsPlace } from '../../src/setup/mcp-clients/settings-place.ts';
import { runCommand } from '../cli/run-command.ts';
import { tempProject } from './temp-project.ts';

/** A project and a home, and the command in them. */
function desk() {
  const root = tempProject({ 'home/.keep': '', 'project/package.json': '{}' });
  const [home, project] = [join(root, 'home'), join(root, 'project')];
  const env = { HOME: home, USERPROFILE: home, NO_COLOR: '1' };
  const install = async (args: readonly string[], more: Record<string, string> = {}) => {
    const ran = await runCommand(['mcp', 'install', ...args], { cwd: project, env: { ...env, ...more } });
    return { ...ran, answer: args.includes('--json') ? JSON.parse(ran.stdout) : undefined };
  };
  return { home, project, install };
}

const others = {
  json: '{\n  "theme": "dark",\n  "mcpServers": {\n    "other": {\n      "command": "x"\n    }\n  }\n}\n',
  jsonc: '{\n  // mine\n  "KEY": {\n    "other": { "command": "x" }, // keep\n  },\n}\n',
  toml: '# mine\n[mcp_servers.other]\ncommand = "x" # keep\n',
};
const otherServers = ({ format, holder }: ClientFacts) => others[format].replace('KEY', holder);

const cases = allClients.flatMap((client) =>
  (['project', 'user'] as const)
    .filter((scope) => scope === 'user' || client.projectFile !== undefined)
    .map((scope) => [client.id, scope, client] as const),
);

describe.each(cases)('mcp install %s --%s', (id, scope, client) => {
  const fileIn = (home: string, project: string) => {
    const place = settingsPlace(client, scope, { env: {}, home, project, platform: process.platform });
    return join(place?.base ?? '', place?.path ?? '');
  };

  it('makes the file, the second time changes nothing, and takes it out again', async () => {
    const { home, project, install } = desk();
    const file = fileIn(home, project);
    expect((await install([id, `--${scope}`, '--json'])).answer).toMatchObject({ fate: 'created', scope });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(serverBin);
    expect((await install([id, `--${scope}`, '--json'])).answer).toMatchObject({ fate: 'unchanged' });
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect((await install([id, `--${scope}`, '--uninstall', '--json'])).answer).toMatchObject({ fate: 'removed' });
    expect(readFileSync(file, 'utf8')).not.toContain(serverBin);
    expect((await install([id, `--${scope}`, '--uninstall', '--json'])).answer).toMatchObject({ fate: 'absent' });
  });

  it('keeps other servers and comments', async () => {
    const { home, project, install } = desk();
    const file = fileIn(home, project);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, otherServers(client));
    const { answer } = await install([id, `--${scope}`, '--json']);
    expect(answer.fate).toBe('extended');
    const text = readFileSync(file, 'utf8');
    for (const line of otherServers(client).match(/.*(?:mine|keep|other).*/g) ?? []) expect(text).toContain(line);
    const server = serverCommand(client, scope, project, process.platform);
    expect(withServer(text, client, server.name, serverEntry(client, server)).fate).toBe('unchanged');
  });

  it('refuses a broken file with the place, and leaves it', async () => {
    const { home, project, install } = desk();
    const file = fileIn(home, project);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '\n{ "a": [');
    const { code, stderr } = await install([id, `--${scope}`]);
    expect({ code, isLeft: readFileSync(file, 'utf8') === '\n{ "a": [' }).toEqual({ code: 1, isLeft: true });
    expect(stderr).toMatch(/:2:\d+ cannot be read: .*Mend it there/);
  });
});

describe('mcp install', () => {
  it('shows in a dry run what it would change, and writes nothing', async () => {
    const { project, install } = desk();
    const { stdout } = await install(['claude-code', '--dry-run']);
    expect(stdout).toContain('would be created: .mcp.json\n--- /dev/null\n+++ b/.mcp.json\n');
    expect(existsSync(join(project, '.mcp.json'))).toBe(false);
  });

  it('prints the entry and the client’s own way, and writes nothing', async () => {
    const { home, install } = desk();
    const { stdout } = await install(['codex', '--user', '--print']);
    expect(stdout).toContain('# ~/.codex/config.toml\n[mcp_servers.amplitude-ai]\n');
    expect(stdout).toContain(`codex mcp add amplitude-ai -- npx -y --package=amplitude-ai ${serverBin}\n`);
    expect(existsSync(join(home, '.codex'))).toBe(false);
    const { answer } = await install(['cursor', '--print', '--json']);
    const config = new URL(answer.ownWay).searchParams.get('config') ?? '';
    expect(JSON.parse(Buffer.from(config, 'base64').toString())).toMatchObject({ command: 'npx' });
  });

  it('replaces another command of the same name only when forced, and keeps the rest of the entry', async () => {
    const { project, install } = desk();
    const file = join(project, '.mcp.json');
    writeFileSync(file, '{ "mcpServers": { "amplitude-ai": { "command": "node", "env": { "A": "1" } } } }');
    const { code, stderr } = await install(['claude-code']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('--force') });
    expect((await install(['claude-code', '--force', '--json'])).answer).toMatchObject({ fate: 'updated' });
    expect(JSON.parse(readFileSync(file, 'utf8')).mcpServers['amplitude-ai']).toMatchObject({
      command: 'npx',
      env: { A: '1' },
    });
  });

  it('writes where a variable of the client has moved its folder', async () => {
    const { home, install } = desk();
    const moved = join(home, 'elsewhere');
    await install(['codex', '--user'], { CODEX_HOME: moved });
    expect(readFileSync(join(moved, 'config.toml'), 'utf8')).toContain(serverBin);
  });

  it.runIf(process.platform !== 'win32')('follows no link, and keeps the rights of a file', async () => {
    const { home, project, install } = desk();
    writeFileSync(join(home, '.claude.json'), '{}');
    chmodSync(join(home, '.claude.json'), 0o600);
    await install(['claude-code', '--user']);
    expect(statSync(join(home, '.claude.json')).mode & 0o777).toBe(0o600);
    symlinkSync(join(home, '.claude.json'), join(project, '.mcp.json'));
    expect(await install(['claude-code'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('symbolic link'),
    });
  });

  it('says which clients there are, and that one has no file for a project', async () => {
    const { install } = desk();
    expect((await install(['curser'])).stderr).toContain('Did you mean "cursor"?');
    expect(await install(['windsurf'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Give --user') });
    expect(await install(['cursor', '--user', '--project'])).toMatchObject({ code: 2 });
  });

  it('names the folder of the project to a client that cannot', async () => {
    const { home, project, install } = desk();
    await install(['windsurf', '--user']);
    const { mcpServers } = JSON.parse(readFileSync(join(home, '.codeium/windsurf/mcp_config.json'), 'utf8'));
    expect(mcpServers['amplitude-ai'].args.slice(-2)).toEqual(['--root', project]);
  });
});

describe('the facts of clients', () => {
  it('start a script by the shell on Windows, but for the file that a project shares', () => {
    const [client] = allClients;
    if (!client) throw new Error('no client');
    expect(serverCommand(client, 'user', '/p', 'win32')).toMatchObject({
      command: 'cmd',
      args: expect.arrayContaining(['/c', 'npx']),
    });
    expect(serverCommand(client, 'project', '/p', 'win32')).toMatchObject({ command: 'npx' });
  });

  it.each([
    ['linux', {}, '/home/.config/Code/User/mcp.json'],
    ['linux', { XDG_CONFIG_HOME: '/xdg' }, '/xdg/Code/User/mcp.json'],
    ['darwin', {}, '/home/Library/Application Support/Code/User/mcp.json'],
    ['win32', { APPDATA: '/appdata' }, '/appdata/Code/User/mcp.json'],
  ] as const)('know the folder of VS Code on %s with %j', (platform, env, file) => {
    const client = allClients.find(({ id }) => id === 'vscode');
    const place = client && settingsPlace(client, 'user', { env, home: '/home', project: '/p', platform });
    expect(`${place?.base}/${place?.path}`).toBe(file);
  });
});
