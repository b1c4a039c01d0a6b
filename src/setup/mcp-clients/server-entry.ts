import { ownPackage } from '../../../codemods/lib/own-package.ts';
import type { ClientFacts, Scope, ServerCommand } from './client-facts.ts';

export const serverBin = 'amplitude-ai-mcp';

/**
 * The command by which a client starts the server. The package is named beside its program: a bare program name is
 * looked up as a package where ours is not installed. Its long form, since Claude Code takes a `-p` for its own.
 */
export function serverCommand(client: ClientFacts, scope: Scope, project: string, platform: NodeJS.Platform) {
  const root = client.root === 'folder' ? project : client.root;
  const npx = ['npx', '-y', `--package=${ownPackage}`, serverBin, ...(root === undefined ? [] : ['--root', root])];
  // Windows starts no scripts by name alone. The file of a project is for every system, and stays as it is.
  const [command = '', ...args] = platform === 'win32' && scope === 'user' ? ['cmd', '/c', ...npx] : npx;
  return { name: ownPackage, command, args } satisfies ServerCommand;
}

/** What the settings say of it. */
export function serverEntry(client: ClientFacts, { command, args }: ServerCommand): Record<string, unknown> {
  return { ...client.entry, command, args };
}
