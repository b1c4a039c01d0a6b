import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Agent, detect, resolveCommand } from 'package-manager-detector';
import { ownPackage } from './own-package.ts';

/** How the project itself would add a package. */
export interface InstallCommand {
  /** The package.json that gets the dependency; relative to the root, posix. */
  readonly manifest: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** At the root of a workspace, two of them ask to be told that it is meant. */
function workspaceFlag(agent: Agent, folder: string): string[] {
  if (agent.startsWith('pnpm')) return existsSync(join(folder, 'pnpm-workspace.yaml')) ? ['-w'] : [];
  if (agent !== 'yarn') return [];
  try {
    const data: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof data === 'object' && data !== null && 'workspaces' in data ? ['-W'] : [];
  } catch {
    return [];
  }
}

/** By `packageManager` of the nearest package.json that says it, or the nearest lock file; npm when neither is there. */
export async function installCommand(root: string, manifest: string): Promise<InstallCommand> {
  const folder = join(root, dirname(manifest));
  const strategies = ['packageManager-field', 'devEngines-field', 'lockfile'] as const;
  const agent = (await detect({ cwd: folder, strategies: [...strategies] }))?.agent ?? 'npm';
  // Without the prefix, deno takes the name for one of another registry.
  const name = agent === 'deno' ? `npm:${ownPackage}` : ownPackage;
  const { command, args } = resolveCommand(agent, 'add', [...workspaceFlag(agent, folder), name]) ?? {
    command: 'npm',
    args: ['install', ownPackage],
  };
  return { manifest, command, args };
}
