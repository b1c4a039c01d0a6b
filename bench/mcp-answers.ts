/** What the built MCP server costs a model: tokens of the list of tools and of each default answer, and its memory. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const server = fileURLToPath(new URL('../dist/toolkit/mcp.mjs', import.meta.url));
const root = fileURLToPath(new URL('../examples/support-bot', import.meta.url));

/** Arguments of the tools that have none by default. */
const needed: Readonly<Record<string, Record<string, unknown>>> = {
  validate_file: { file: 'src/main.ts' },
  search_docs: { query: 'flush in a serverless function' },
};

/** About 4 characters are a token. */
const tokens = (value: unknown): number => Math.round(JSON.stringify(value).length / 4);

export async function measureAnswers(): Promise<string[]> {
  const transport = new StdioClientTransport({ command: process.execPath, args: [server, '--root', root] });
  const client = new Client({ name: 'bench', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(transport);
  const { tools } = await client.listTools();
  const idle = memoryOf(transport.pid);
  const lines = [`tools/list: ${tokens({ tools })} tokens for ${tools.length} tools`];
  for (const { name, annotations } of tools) {
    if (!annotations?.readOnlyHint) continue;
    const { structuredContent, content } = await client.callTool({ name, arguments: needed[name] ?? {} });
    lines.push(`  ${name}: ${tokens(structuredContent)} tokens (as text ${tokens(content)})`);
  }
  lines.push(`memory: ${idle} MB when listed, ${memoryOf(transport.pid)} MB after every tool`);
  await client.close();
  return lines;
}

function memoryOf(pid: number | null): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024);
}
