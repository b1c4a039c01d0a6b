import { mkdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { z } from 'zod';
import { allClients } from '../setup/mcp-clients/all-clients.ts';
import type { ClientFacts, Scope } from '../setup/mcp-clients/client-facts.ts';
import type { Edited } from '../setup/mcp-clients/edit-settings.ts';
import { serverCommand, serverEntry } from '../setup/mcp-clients/server-entry.ts';
import {
  type SettingsPlace,
  type Surroundings,
  settingsPlace,
  shownPlace,
} from '../setup/mcp-clients/settings-place.ts';
import { type ActionContext, defineAction } from './action.ts';
import { ActionError } from './action-error.ts';
import { didYouMean } from './nearest.ts';
import { readIfThere, writeFiles } from './write-files.ts';

const fates = ['created', 'extended', 'updated', 'unchanged', 'removed', 'absent', 'printed'] as const;
const clientIds: readonly string[] = allClients.map(({ id }) => id);

const input = z.strictObject({
  client: z.enum(clientIds).describe('the program that is to start the server'),
  project: z
    .boolean()
    .describe('write the file of this project, for everybody who works on it: the default')
    .optional(),
  user: z.boolean().describe('write your own file, for all of your projects').optional(),
  print: z.boolean().describe('write nothing; print the entry, and the client’s own way to the same').optional(),
  dryRun: z.boolean().describe('write nothing; print the difference').optional(),
  uninstall: z.boolean().describe('take the server out again').optional(),
  force: z.boolean().describe('replace the command of a server of the same name').optional(),
});

type Input = z.infer<typeof input>;

/** The command line only: a server that installs itself into its client has no use. */
export const installMcp = defineAction({
  name: 'install_mcp',
  title: 'Install the MCP server',
  summary: `Puts the MCP server into the settings of a client: ${clientIds.join(', ')}. All else in the file stays.`,
  input,
  output: z.object({
    client: z.enum(clientIds),
    scope: z.enum(['project', 'user']),
    file: z.string(),
    fate: z.enum(fates),
    dryRun: z.boolean(),
    diff: z.string().optional(),
    entry: z.string().optional(),
    ownWay: z.string().optional(),
    next: z.string(),
  }),
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  command: {
    name: 'mcp install',
    argument: 'client',
    examples: [
      { args: 'claude-code', does: 'for everybody who works on this project' },
      { args: 'cursor --user', does: 'for all of your projects' },
      { args: 'codex --dry-run', does: 'see the change first' },
      { args: 'gemini --print', does: "the entry, and the client's own command" },
      { args: 'vscode --uninstall', does: 'take it out again' },
    ],
    env: Object.fromEntries(
      allClients.flatMap(({ label, userFile }) => {
        const { movedBy } = userFile('linux');
        return movedBy ? [[movedBy.variable, `folder of ${label}'s own file`]] : [];
      }),
    ),
    badNews: 'the file is broken, or has another server of this name; nothing was written',
  },
  run: async (given, context) => {
    const client = clientNamed(given.client);
    const scope = scopeOf(given);
    const around = await surroundings(context);
    // Parsers and editors of settings: the MCP server, which loads this table, needs none of them.
    const { freshSettings, withoutServer, withServer } = await import('../setup/mcp-clients/edit-settings.ts');
    const { unifiedDiff } = await import('../../codemods/lib/unified-diff.ts');
    const place = settingsPlace(client, scope, around);
    if (place === undefined) {
      throw new ActionError(
        'INVALID_ARGUMENT',
        `${client.label} has one file for all projects and none for this one.`,
        'Give --user to write that.',
      );
    }
    const file = shownPlace(place, around);
    const server = serverCommand(client, scope, around.project, around.platform);
    const entry = serverEntry(client, server);
    const { id } = client;
    const common = { client: id, scope, file, dryRun: given.dryRun ?? false };
    if (given.print) {
      const ownWay = client.ownWay?.(server, scope);
      const text = freshSettings(client, server.name, entry);
      return { ...common, fate: 'printed' as const, entry: text, ...(ownWay ? { ownWay } : {}), next: client.next };
    }
    const found = await readSettings(place);
    const edited = given.uninstall
      ? withoutServer(found, client, server.name)
      : withServer(found, client, server.name, entry);
    const { fate, text } = accepted(edited, { file, name: server.name, force: given.force ?? false });
    const diff = text === undefined ? undefined : unifiedDiff(place.path, found ?? null, text);
    if (text !== undefined && !given.dryRun) await writeSettings(place, text);
    const next = given.uninstall ? 'Restart the client.' : client.next;
    return { ...common, fate, ...(given.dryRun && diff ? { diff } : {}), next };
  },
  render: ({ file, fate, dryRun, diff, entry, ownWay, next }) =>
    [
      ...(entry === undefined ? [`${dryRun ? 'would be ' : ''}${fate}: ${file}`] : [`# ${file}`, entry.trimEnd()]),
      ...(diff === undefined ? [] : [diff.trimEnd()]),
      ...(ownWay === undefined ? [] : ['', 'or:', ownWay]),
      ...(fate === 'absent' ? [] : [`next: ${next}`]),
    ].join('\n'),
});

function clientNamed(id: string): ClientFacts {
  const client = allClients.find((one) => one.id === id);
  if (client) return client;
  throw new ActionError('INVALID_ARGUMENT', `Unknown client ${JSON.stringify(id)}.`, didYouMean(id, clientIds));
}

function scopeOf({ project, user }: Input): Scope {
  if (project && user) {
    throw new ActionError('INVALID_ARGUMENT', '--project and --user were given.', 'Give one of them.');
  }
  return user ? 'user' : 'project';
}

async function surroundings(context: ActionContext): Promise<Surroundings> {
  const env = context.env ?? process.env;
  const home = (process.platform === 'win32' ? env.USERPROFILE : env.HOME) || homedir();
  return { env, home, platform: process.platform, project: await context.root() };
}

/** The folder itself may be reached by a link, as a home often is; on the way from there to the file there is none. */
async function readSettings({ base, path }: SettingsPlace): Promise<string | undefined> {
  const folder = await realpath(base).catch(() => undefined);
  return folder === undefined ? undefined : readIfThere(folder, path);
}

async function writeSettings({ base, path }: SettingsPlace, text: string): Promise<void> {
  await mkdir(base, { recursive: true });
  await writeFiles(await realpath(base), [{ path, text }]);
}

interface Wish {
  readonly file: string;
  readonly name: string;
  readonly force: boolean;
}

function accepted(edited: Edited, { file, name, force }: Wish) {
  switch (edited.fate) {
    case 'broken': {
      const { line, column, reason } = edited.fault;
      throw new ActionError(
        'REFUSED',
        `${file}:${line}:${column} cannot be read: ${reason}.`,
        'Nothing was written. Mend it there and try again, or put the entry in by hand: --print shows it.',
      );
    }
    case 'beyond us':
      throw new ActionError(
        'REFUSED',
        `${file} is written in a way that cannot be edited without a loss (a key twice, or no object where servers are).`,
        'Nothing was written. Put the entry in by hand: --print shows it.',
      );
    case 'differs':
      if (force) return { fate: 'updated' as const, text: edited.text };
      throw new ActionError(
        'REFUSED',
        `${file} has a server ${JSON.stringify(name)} with another command.`,
        'Nothing was written. --force replaces its command and keeps the rest; --force --dry-run shows how.',
      );
    case 'unchanged':
    case 'absent':
      return { fate: edited.fate, text: undefined };
    default:
      return edited;
  }
}
