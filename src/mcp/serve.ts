import { parseArgs } from 'node:util';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from './create-server.ts';
import { DrainingTransport } from './draining-transport.ts';
import { projectRoot } from './project-root.ts';

const usage = `Usage: amplitude-ai-mcp [--root <folder>]

An MCP server on standard input and output, to be started by an MCP client.
  --root <folder>  the project (default: AMPLITUDE_AI_ROOT, CLAUDE_PROJECT_DIR, or a working directory with package.json)
`;

/** Serves until the input ends or a signal comes. */
export function serve(argv: readonly string[]): void {
  const options = read(argv);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (options.help) {
    process.stderr.write(usage);
    return;
  }
  const root = () => projectRoot({ flag: options.root, env: process.env, cwd: process.cwd() });
  const transport = new DrainingTransport(process.stdin);
  const handle = serveStdio(() => createServer(root), {
    transport,
    onerror: (error) => console.error(`amplitude-ai-mcp: ${error.message}`),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => handle.close());
  // Work under way would hold the process; an empty write ends after all answers, on every platform.
  transport.closed.then(() => process.stdout.write('', () => process.exit(0)));
}

function read(argv: readonly string[]): { root?: string | undefined; help?: boolean | undefined } | string {
  try {
    return parseArgs({ args: [...argv], options: { root: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
      .values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
