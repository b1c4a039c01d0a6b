import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unpackExtension } from '@anthropic-ai/mcpb';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleServer } from '../../scripts/mcpb.ts';
import { actions } from '../../src/actions/index.ts';
import { tempProject } from '../actions/temp-project.ts';
import { runCommand } from '../cli/run-command.ts';
import { repository } from './markdown-files.ts';

const read = (file: string) => readFileSync(join(repository, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

/** What the registry of MCP servers takes, as far as it concerns a package of npm. */
const serverSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['$schema', 'name', 'description', 'version', 'packages'],
  properties: {
    $schema: { type: 'string', pattern: '^https://static\\.modelcontextprotocol\\.io/schemas/\\d{4}-\\d\\d-\\d\\d/' },
    name: { type: 'string', minLength: 3, maxLength: 200, pattern: '^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$' },
    title: { type: 'string', minLength: 1, maxLength: 100 },
    description: { type: 'string', minLength: 1, maxLength: 100 },
    version: { type: 'string', maxLength: 255, pattern: '^\\d+\\.\\d+\\.\\d+' },
    packages: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['registryType', 'identifier', 'version', 'transport'],
        properties: {
          registryType: { const: 'npm' },
          identifier: { type: 'string' },
          version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          runtimeHint: { type: 'string' },
          transport: { type: 'object', additionalProperties: false, properties: { type: { const: 'stdio' } } },
          packageArguments: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['type', 'value'],
              properties: { type: { enum: ['positional', 'named'] }, value: { type: 'string' } },
            },
          },
          environmentVariables: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name'],
              properties: {
                name: { type: 'string' },
                description: { type: 'string' },
                format: { enum: ['string', 'number', 'boolean', 'filepath'] },
              },
            },
          },
        },
      },
    },
  },
};

describe('server.json', () => {
  const server = JSON.parse(read('server.json'));

  it('has the form that the registry takes', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(serverSchema);
    expect(validate(server) ? [] : validate.errors).toEqual([]);
  });

  it('is of the owner that package.json names, and of this version', () => {
    expect(server).toMatchObject({ name: manifest.mcpName, version: manifest.version });
    expect(server.packages[0]).toMatchObject({ identifier: manifest.name, version: manifest.version });
  });

  it('starts the program that npx takes for the package', () => {
    expect(manifest.bin).toHaveProperty(manifest.name);
  });
});

describe('SKILL.md', () => {
  const folders = readdirSync(join(repository, 'skills'));

  it.each(folders)('of %s has the name of its folder, says what and when, and is short', (folder) => {
    const text = read(`skills/${folder}/SKILL.md`);
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const fields = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)));
    expect(fields.name).toBe(folder);
    expect(fields.name).toMatch(/^[a-z0-9-]{1,64}$/);
    expect(fields.description).toMatch(/Use when /);
    expect(fields.description.length).toBeLessThanOrEqual(1024);
    expect(body.split('\n').length).toBeLessThan(500);
  });
});

describe('the sample .mcp.json', () => {
  it('is what `mcp install` finds nothing to change in', async () => {
    const root = tempProject({ 'package.json': '{}', '.mcp.json': read('examples/mcp/.mcp.json') });
    const { stdout } = await runCommand(['mcp', 'install', 'claude-code', '--json'], { cwd: root });
    expect(JSON.parse(stdout)).toMatchObject({ fate: 'unchanged' });
  });
});

describe('llms.txt', () => {
  it('is a title, a quotation and lists of links below headings', () => {
    const [title, , quotation, ...rest] = read('llms.txt').split('\n');
    expect([title, quotation]).toEqual([expect.stringMatching(/^# /), expect.stringMatching(/^> /)]);
    const others = rest.filter((line) => line !== '' && !/^## \S|^- \[.+\]\(.+\): \S/.test(line));
    expect(others).toEqual([]);
  });

  it('names each page of docs/, and llms-full.txt has them whole', () => {
    const full = read('llms-full.txt');
    for (const page of readdirSync(join(repository, 'docs')).filter((file) => /^[a-z-]+\.md$/.test(file))) {
      expect(read('llms.txt')).toContain(`(docs/${page})`);
      const [title = ''] = read(`docs/${page}`).split('\n');
      expect(full).toContain(`\n#${title}\n`);
    }
  });
});

describe('AGENTS.md', () => {
  it('is short enough to be read whole', () => {
    expect(read('AGENTS.md').split('\n').length).toBeLessThan(250);
  });
});

describe('the MCP bundle', () => {
  let folder = '';
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'mcpb-test-')));
    await bundleServer(join(folder, 'server.mcpb'));
    await unpackExtension({ mcpbPath: join(folder, 'server.mcpb'), outputDir: join(folder, 'unpacked'), silent: true });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('passes the validator of its own program', () => {
    const program = join(repository, 'node_modules/@anthropic-ai/mcpb/dist/cli/cli.js');
    const said = execFileSync(process.execPath, [program, 'validate', join(folder, 'unpacked/manifest.json')], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(said).toContain('passes');
  });

  it('starts the server as its manifest says, without anything installed', async () => {
    const root = tempProject({ 'package.json': '{"name":"app"}' });
    const { server } = JSON.parse(readFileSync(join(folder, 'unpacked/manifest.json'), 'utf8'));
    const values: Record<string, string> = { __dirname: join(folder, 'unpacked'), 'user_config.project': root };
    const fill = (text: string) => text.replace(/\$\{([\w.]+)\}/g, (_, name: string) => values[name] ?? '');
    const client = new Client({ name: basename(root), version: '1' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: server.mcp_config.args.map(fill),
      cwd: folder,
    });
    await client.connect(transport);
    const { tools } = await client.listTools();
    const scan = await client.callTool({ name: actions[0]?.name ?? '', arguments: {} });
    await client.close();
    expect(tools.map(({ name }) => name)).toEqual(actions.map(({ name }) => name));
    expect(scan.structuredContent).toMatchObject({ coverage: { total: 0 } });
  });
});
