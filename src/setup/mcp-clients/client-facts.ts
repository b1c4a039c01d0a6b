/** How a client starts our server. */
export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** A file of the user's own. */
interface UserFile {
  /** Below the home folder. */
  readonly inHome: string;
  /** Variable that names another folder for it, and the file's place there. */
  readonly movedBy?: { readonly variable: string; readonly path: string };
}

export type SettingsFormat = 'json' | 'jsonc' | 'toml';

/** An MCP client: where it reads its servers, and in which words. */
export interface ClientFacts {
  readonly id: string;
  readonly label: string;
  /** File in a project, relative to it; none where a client has no such file. */
  readonly projectFile?: string;
  userFile(platform: NodeJS.Platform): UserFile;
  readonly format: SettingsFormat;
  /** Key of the object that holds servers by name. */
  readonly holder: string;
  /** What an entry says beside its command. */
  readonly entry?: Readonly<Record<string, string>>;
  /**
   * How the server learns the project: a variable that the client fills in, or the folder itself. Without it, the
   * client starts its servers in the project or tells them by the environment.
   */
  readonly root?: 'folder' | `\${${string}}`;
  /** The client's own way to the same: a command to type or a link to open. */
  ownWay?(server: ServerCommand, scope: Scope): string | undefined;
  /** What the person does next. */
  readonly next: string;
}

export type Scope = 'project' | 'user';
