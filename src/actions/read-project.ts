import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentVariables } from '../core/config.ts';
import { allFacts } from '../providers/all-facts.ts';
import type { Environment } from './action.ts';
import { ActionError } from './action-error.ts';
import { type Framework, frameworks } from './frameworks.ts';

interface InstalledSdk {
  readonly provider: string;
  readonly package: string;
  /** As package.json asks for it. */
  readonly wanted: string;
  /** As found in node_modules. */
  readonly installed?: string;
  readonly supported: string;
}

type Dependencies = Readonly<Record<string, string>>;

export interface ProjectFacts {
  readonly name: string | undefined;
  /** `type` of package.json, as it is. */
  readonly type: unknown;
  readonly scripts: Readonly<Record<string, unknown>>;
  /** All groups in one. */
  readonly dependencies: Dependencies;
  readonly install: string;
  readonly framework: Framework | undefined;
  readonly sdks: readonly InstalledSdk[];
  readonly hasPackage: boolean;
  /** Whether the key's name is in the environment or in an env file. Its value is read by nobody here. */
  readonly hasKey: boolean;
  /** Env file that gives the key a value; an example file does not count. */
  readonly keyFile: string | undefined;
}

const installers = [
  { lockFile: 'pnpm-lock.yaml', command: 'pnpm add' },
  { lockFile: 'yarn.lock', command: 'yarn add' },
  { lockFile: 'bun.lock', command: 'bun add' },
  { lockFile: 'bun.lockb', command: 'bun add' },
  { lockFile: 'package-lock.json', command: 'npm install' },
];

const envFiles = ['.env', '.env.local', '.env.development', '.env.example'];

function object(value: unknown): Readonly<Record<string, unknown>> {
  // Checked on this line; the keys of an object are strings.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

async function readManifest(root: string): Promise<Readonly<Record<string, unknown>>> {
  const file = join(root, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new ActionError('NO_PROJECT', `${root} has no package.json.`, 'Start with --root <folder of the package>.');
  }
  try {
    return object(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ActionError('NO_PROJECT', `${file} is not JSON: ${reason}.`, 'Mend it and call again.');
  }
}

function dependenciesOf(manifest: Readonly<Record<string, unknown>>): Dependencies {
  const groups = ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'];
  const entries = groups.flatMap((group) => Object.entries(object(manifest[group])));
  return Object.fromEntries(entries.map(([name, range]) => [name, String(range)]));
}

async function installedVersion(root: string, name: string): Promise<string | undefined> {
  // Not by resolution: several SDKs do not export their package.json.
  const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8').catch(() => '{}');
  const { version } = object(JSON.parse(text));
  return typeof version === 'string' ? version : undefined;
}

async function installCommand(root: string): Promise<string> {
  for (const { lockFile, command } of installers) {
    const found = await access(join(root, lockFile)).then(
      () => true,
      () => false,
    );
    if (found) return command;
  }
  return 'npm install';
}

async function namesKey(root: string, env: Environment): Promise<boolean> {
  if (env[environmentVariables.apiKey]) return true;
  const texts = await Promise.all(envFiles.map((file) => readFile(join(root, file), 'utf8').catch(() => '')));
  return texts.some((text) => text.includes(environmentVariables.apiKey));
}

const keyWithValue = new RegExp(`^\\s*(?:export\\s+)?${environmentVariables.apiKey}\\s*=\\s*\\S`, 'm');

async function fileWithKey(root: string): Promise<string | undefined> {
  for (const file of envFiles.filter((name) => !name.endsWith('.example'))) {
    if (keyWithValue.test(await readFile(join(root, file), 'utf8').catch(() => ''))) return file;
  }
  return undefined;
}

/** What package.json, the lock file and node_modules say. */
export async function readProject(root: string, env: Environment = process.env): Promise<ProjectFacts> {
  const manifest = await readManifest(root);
  const dependencies = dependenciesOf(manifest);
  const used = allFacts.filter(({ package: { name } }) => name in dependencies);
  const sdks = used.map(async ({ id, package: { name, range } }): Promise<InstalledSdk> => {
    const installed = await installedVersion(root, name);
    return {
      provider: id,
      package: name,
      wanted: dependencies[name] ?? '*',
      ...(installed === undefined ? {} : { installed }),
      supported: range,
    };
  });
  return {
    name: typeof manifest.name === 'string' ? manifest.name : undefined,
    type: manifest.type,
    scripts: object(manifest.scripts),
    dependencies,
    install: await installCommand(root),
    framework: frameworks.find((row) => row.package in dependencies),
    sdks: await Promise.all(sdks),
    hasPackage: 'amplitude-ai' in dependencies,
    hasKey: await namesKey(root, env),
    keyFile: await fileWithKey(root),
  };
}
