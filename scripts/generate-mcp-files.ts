import { readFileSync } from 'node:fs';
import { actions } from '../src/actions/index.ts';
import { SDK_VERSION } from '../src/core/version.ts';
import { serverInfo } from '../src/mcp/create-server.ts';
import { rootVariables } from '../src/mcp/project-root.ts';
import { allClients } from '../src/setup/mcp-clients/all-clients.ts';
import type { ClientFacts, Scope } from '../src/setup/mcp-clients/client-facts.ts';
import { freshSettings } from '../src/setup/mcp-clients/edit-settings.ts';
import { serverCommand, serverEntry } from '../src/setup/mcp-clients/server-entry.ts';

const manifest = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const asJson = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** At most a hundred characters, as the registry of MCP servers takes it. */
const shortPitch = 'Finds the LLM calls of a Node.js app, records them as Amplitude events, and checks that they are.';

/** What the registry of MCP servers shows; `mcpName` in package.json proves that both are of one owner. */
export function generateServerJson(): string {
  const { name, mcpName } = manifest();
  return asJson({
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: mcpName,
    title: serverInfo.title,
    description: shortPitch,
    version: SDK_VERSION,
    packages: [
      {
        registryType: 'npm',
        identifier: name,
        version: SDK_VERSION,
        runtimeHint: 'npx',
        // Of the programs of a package npx starts the one of its name, and that serves with this word.
        packageArguments: [{ type: 'positional', value: 'mcp' }],
        environmentVariables: [
          {
            name: rootVariables[0],
            description: 'Folder of the project; by default the working directory.',
            format: 'filepath',
          },
        ],
        transport: { type: 'stdio' },
      },
    ],
  });
}

/** The bundle's own description: what an app store of MCP bundles shows and how it starts the server. */
export function generateMcpbManifest(): string {
  const { name, author, license, description, engines, keywords } = manifest();
  return asJson({
    manifest_version: '0.3',
    name,
    display_name: serverInfo.title,
    version: SDK_VERSION,
    description: shortPitch,
    long_description: description,
    author: { name: author },
    license,
    keywords,
    server: {
      type: 'node',
      entry_point: 'dist/toolkit/mcp.mjs',
      mcp_config: {
        command: 'node',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: whoever installs the bundle fills them in.
        args: ['${__dirname}/dist/toolkit/mcp.mjs', '--root', '${user_config.project}'],
      },
    },
    user_config: {
      project: {
        type: 'directory',
        title: 'Project',
        description: 'Folder with the package.json of the app. The server reads and writes nothing outside of it.',
        required: true,
      },
    },
    tools: actions.map(({ name: tool, summary }) => ({ name: tool, description: summary })),
    prompts_generated: true,
    compatibility: { platforms: ['darwin', 'linux', 'win32'], runtimes: { node: engines.node } },
  });
}

const sample = (client: ClientFacts, scope: Scope) => {
  const server = serverCommand(client, scope, '<folder of the project>', 'linux');
  return { server, text: freshSettings(client, server.name, serverEntry(client, server)) };
};

/** `.mcp.json` as `mcp install claude-code` writes it. */
export function generateMcpJson(): string {
  const [first] = allClients;
  if (!first) throw new Error('There is no client.');
  return sample(first, 'project').text;
}

/** For each client its file, the entry, and its own way to the same. */
export function clientsSection(): string {
  return allClients
    .map((client) => {
      const scope: Scope = client.projectFile === undefined ? 'user' : 'project';
      const { server, text } = sample(client, scope);
      const own = client.ownWay?.(server, scope) ?? client.ownWay?.(sample(client, 'user').server, 'user');
      const user = `~/${client.userFile('linux').inHome}`;
      const files =
        client.projectFile === undefined ? `\`${user}\`` : `\`${client.projectFile}\`, or \`${user}\` with \`--user\``;
      const isCommand = own !== undefined && !URL.canParse(own);
      return [
        `### ${client.label}`,
        `\`npx amplitude-ai mcp install ${client.id}${scope === 'user' ? ' --user' : ''}\` writes ${files}:`,
        `\`\`\`${client.format}\n${text.trimEnd()}\n\`\`\``,
        ...(own === undefined ? [] : [isCommand ? `Its own command: \`${own}\`` : `Its own link: \`${own}\``]),
        client.next,
      ].join('\n\n');
    })
    .join('\n\n');
}
