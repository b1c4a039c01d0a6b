import { describe, expect, it } from 'vitest';
import { allClients } from '../../../src/setup/mcp-clients/all-clients.ts';
import { freshSettings, withoutServer, withServer } from '../../../src/setup/mcp-clients/edit-settings.ts';

const clientOf = (format: string) => {
  const client = allClients.find((one) => one.format === format);
  if (!client) throw new Error(`No client reads ${format}.`);
  return client;
};
const [json, jsonc, toml] = [clientOf('json'), clientOf('jsonc'), clientOf('toml')];
const entry = { command: 'npx', args: ['ours'] };
const add = (found: string | undefined, client = jsonc) => withServer(found, client, 'ours', entry);
const textOf = (edited: ReturnType<typeof add>) => ('text' in edited ? edited.text : edited.fate);

describe('settings in JSON', () => {
  const commented = `{
\t// the team's servers
\t"mcpServers": {
\t\t"other": { "url": "https://example.com/mcp" }, // keep me
\t},
\t"theme": "dark"
}`;

  it('keep comments, order, tabs and other servers', () => {
    const text = textOf(add(commented));
    expect(text).toContain(`\t\t"other": { "url": "https://example.com/mcp" }, // keep me\n`);
    expect(text).toContain(`// keep me\n\t\t"ours": {\n\t\t\t"command": "npx"`);
    expect(text.endsWith(`\t"theme": "dark"\n}`)).toBe(true);
  });

  it('are what they were when the server is taken out again', () => {
    const plain = '{\r\n    "mcpServers": {\r\n        "other": {}\r\n    }\r\n}\r\n';
    const added = textOf(add(plain));
    expect(added.replaceAll('\r\n', '')).not.toContain('\n');
    expect(withoutServer(added, jsonc, 'ours')).toEqual({ fate: 'removed', text: plain });
  });

  it('keep a byte order mark', () => {
    expect(textOf(add('\uFEFF{}'))).toBe(
      `\uFEFF${freshSettings(jsonc, 'ours', entry).replace(/^\{\n/, '{\n').trimEnd()}`,
    );
  });

  it.each(['', '  \n'])('that are empty (%j) are begun', (found) => {
    expect(add(found)).toEqual({ fate: 'extended', text: freshSettings(jsonc, 'ours', entry) });
  });

  it('with comments are broken for a client that takes none', () => {
    expect(add('{}\n// mine', json)).toMatchObject({ fate: 'broken', fault: { line: 2, column: 1 } });
    expect(add('{}\n// mine', jsonc).fate).toBe('extended');
  });

  it.each([
    ['{\n  "a": 1,,\n}', { line: 2, column: 10 }],
    ['{"mcpServers": {', { line: 1 }],
    ['[]', { reason: 'no JSON object' }],
    ['true', { reason: 'no JSON object' }],
  ])('that are broken (%j) are left with their place', (found, fault) => {
    expect(add(found, json)).toMatchObject({ fate: 'broken', fault });
    expect(withoutServer(found, json, 'ours')).toMatchObject({ fate: 'broken', fault });
  });

  it.each([
    '{ "mcpServers": [] }',
    '{ "mcpServers": { "ours": "npx" } }',
    // Readers take the last of two, editors the first.
    '{ "mcpServers": {}, "mcpServers": { "other": { "command": "x" } } }',
  ])('that no edit can get right (%s) are left alone', (found) => {
    expect(add(found)).toEqual({ fate: 'beyond us' });
  });

  it('keep what the user said of our server, and tell another command', () => {
    const own = '{ "mcpServers": { "ours": { "command": "npx", "args": ["ours"], "env": { "A": "1" } } } }';
    expect(add(own)).toEqual({ fate: 'unchanged' });
    const other = add(own.replace('"npx"', '"node"'));
    expect(other).toEqual({ fate: 'differs', text: expect.stringContaining('"env": { "A": "1" }') });
    expect(JSON.parse(textOf(other)).mcpServers.ours.command).toBe('npx');
  });
});

describe('settings in TOML', () => {
  const own = `# mine
model = "o4" # fast

[mcp_servers.other]
command = "x"   # keep

[profiles.slow]
model = "o1"
big = 9007199254740993
since = 2024-05-01
`;

  it('get a table of their own at the end, and nothing else moves', () => {
    expect(add(own, toml)).toEqual({
      fate: 'extended',
      text: `${own}\n[mcp_servers.ours]\ncommand = "npx"\nargs = [ "ours" ]\n`,
    });
  });

  it('keep comments and the rest when the server is taken out again', () => {
    const removed = textOf(withoutServer(textOf(add(own, toml)), toml, 'ours'));
    expect(removed.trimEnd()).toBe(own.trimEnd());
  });

  it('lose the whole table with the last server', () => {
    expect(withoutServer(freshSettings(toml, 'ours', entry), toml, 'ours')).toEqual({ fate: 'removed', text: '\n' });
  });

  it('with Windows line ends and no last one stay so', () => {
    const text = textOf(add('model = "o4"\r\n[a]\r\nb = 1', toml));
    expect(text).toContain('b = 1\r\n\r\n[mcp_servers.ours]\r\ncommand = "npx"\r\n');
  });

  it('know a server that is there, with what the user added', () => {
    const there = `${own}\n[mcp_servers.ours]\ncommand = "npx"\nargs = ["ours"]\n\n[mcp_servers.ours.env]\nA = "1" # why\n`;
    expect(add(there, toml)).toEqual({ fate: 'unchanged' });
    const differs = add(there.replace('"npx"', '"node"'), toml);
    expect(differs).toEqual({ fate: 'differs', text: expect.stringContaining('A = "1" # why') });
    expect(textOf(differs)).toContain('command = "npx"\n');
  });

  it('with servers in one line cannot take another, and are left alone', () => {
    expect(add('mcp_servers = { other = { command = "x" } }', toml)).toEqual({ fate: 'beyond us' });
  });

  it('that are broken are left with their place', () => {
    expect(add('model = "o4"\n[broken\n', toml)).toMatchObject({ fate: 'broken', fault: { line: 2 } });
  });
});
