import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packExtension, validateManifest } from '@anthropic-ai/mcpb';
import { generateMcpbManifest } from './generate-mcp-files.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** The bundle of the MCP server: the npm package, whose toolkit needs no other, with a manifest. */
export async function bundleServer(output: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amplitude-ai-mcpb-'));
  try {
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }]; // What npm prints of one package.
    execFileSync('tar', ['-xzf', filename], { cwd: folder });
    const extensionPath = join(folder, 'package');
    writeFileSync(join(extensionPath, 'manifest.json'), generateMcpbManifest());
    const isDone =
      validateManifest(extensionPath) && (await packExtension({ extensionPath, outputPath: output, silent: true }));
    if (!isDone) throw new Error(`The bundle was not made; what is wrong stands above. Its manifest: ${extensionPath}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const output = resolve(process.argv[2] ?? 'amplitude-ai.mcpb');
  await bundleServer(output);
  console.error(`Wrote ${output}.`);
}
