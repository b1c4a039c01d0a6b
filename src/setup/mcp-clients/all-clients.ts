import type { ClientFacts, ServerCommand } from './client-facts.ts';

const typed = ({ command, args }: ServerCommand): string => [command, ...args].join(' ');

const inApp: Partial<Record<NodeJS.Platform, ReturnType<ClientFacts['userFile']>>> = {
  darwin: { inHome: 'Library/Application Support/Code/User/mcp.json' },
  win32: {
    inHome: 'AppData/Roaming/Code/User/mcp.json',
    movedBy: { variable: 'APPDATA', path: 'Code/User/mcp.json' },
  },
};

/** Every client that `mcp install` knows. */
export const allClients: readonly ClientFacts[] = [
  {
    id: 'claude-code',
    label: 'Claude Code',
    projectFile: '.mcp.json',
    userFile: () => ({ inHome: '.claude.json', movedBy: { variable: 'CLAUDE_CONFIG_DIR', path: '.claude.json' } }),
    format: 'json',
    holder: 'mcpServers',
    entry: { type: 'stdio' },
    ownWay: (server, scope) => `claude mcp add --scope ${scope} ${server.name} -- ${typed(server)}`,
    next: 'Start claude in the project and approve the server; /mcp shows it.',
  },
  {
    id: 'cursor',
    label: 'Cursor',
    projectFile: '.cursor/mcp.json',
    userFile: () => ({ inHome: '.cursor/mcp.json' }),
    format: 'jsonc',
    holder: 'mcpServers',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Cursor fills it in.
    root: '${workspaceFolder}',
    ownWay: ({ name, ...entry }) => {
      const config = Buffer.from(JSON.stringify(entry)).toString('base64');
      return `cursor://anysphere.cursor-deeplink/mcp/install?name=${name}&config=${encodeURIComponent(config)}`;
    },
    next: 'Switch the server on in Cursor, under Settings > Tools & MCP.',
  },
  {
    id: 'vscode',
    label: 'VS Code',
    projectFile: '.vscode/mcp.json',
    userFile: (platform) =>
      inApp[platform] ?? {
        inHome: '.config/Code/User/mcp.json',
        movedBy: { variable: 'XDG_CONFIG_HOME', path: 'Code/User/mcp.json' },
      },
    format: 'jsonc',
    holder: 'servers',
    entry: { type: 'stdio' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills it in.
    root: '${workspaceFolder}',
    ownWay: (server, scope) => (scope === 'user' ? `code --add-mcp '${JSON.stringify(server)}'` : undefined),
    next: 'Run "MCP: List Servers" in VS Code and start the server.',
  },
  {
    id: 'codex',
    label: 'Codex',
    projectFile: '.codex/config.toml',
    userFile: () => ({ inHome: '.codex/config.toml', movedBy: { variable: 'CODEX_HOME', path: 'config.toml' } }),
    format: 'toml',
    holder: 'mcp_servers',
    ownWay: (server, scope) => (scope === 'user' ? `codex mcp add ${server.name} -- ${typed(server)}` : undefined),
    next: 'Start codex; it reads the file of a project only where that project is trusted.',
  },
  {
    id: 'gemini',
    label: 'Gemini CLI',
    projectFile: '.gemini/settings.json',
    userFile: () => ({ inHome: '.gemini/settings.json' }),
    format: 'jsonc',
    holder: 'mcpServers',
    ownWay: (server, scope) =>
      `gemini mcp add --scope ${scope} ${server.name} ${server.command} -- ${server.args.join(' ')}`,
    next: 'Start gemini; /mcp shows the server.',
  },
  {
    id: 'windsurf',
    label: 'Windsurf',
    userFile: () => ({ inHome: '.codeium/windsurf/mcp_config.json' }),
    format: 'jsonc',
    holder: 'mcpServers',
    root: 'folder',
    next: 'Press Refresh in Windsurf, under Settings > Cascade > MCP servers.',
  },
];
