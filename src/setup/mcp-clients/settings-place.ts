import { join } from 'node:path';
import type { ClientFacts, Scope } from './client-facts.ts';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  /** Folder of the project. */
  readonly project: string;
}

/** A settings file: the folder that is trusted to be where it is, and the path below, with slashes. */
export interface SettingsPlace {
  readonly base: string;
  readonly path: string;
}

/** Where a client reads its settings; undefined where it has no file of that scope. */
export function settingsPlace(client: ClientFacts, scope: Scope, around: Surroundings): SettingsPlace | undefined {
  if (scope === 'project') {
    return client.projectFile === undefined ? undefined : { base: around.project, path: client.projectFile };
  }
  const { inHome, movedBy } = client.userFile(around.platform);
  const folder = movedBy && around.env[movedBy.variable];
  return movedBy && folder ? { base: folder, path: movedBy.path } : { base: around.home, path: inHome };
}

/** The place as a person reads it. */
export function shownPlace({ base, path }: SettingsPlace, { home, project }: Surroundings): string {
  if (base === project) return path;
  return base === home ? `~/${path}` : join(base, path);
}
