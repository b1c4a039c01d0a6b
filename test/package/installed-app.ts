import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { madeOnce } from '../made-once.ts';

const run = promisify(execFile);
export const repository = fileURLToPath(new URL('../..', import.meta.url));

export interface App {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs node in the app; resolves with its output, also when it fails. */
  node(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Finished>;
  /** Another app with the same package, and SDKs of its own. */
  another(sdks: Readonly<Record<string, string>>): Promise<App>;
  remove(): Promise<void>;
}

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * An app of a user, with this package as the tarball holds it: what `files` leaves out is not there. Its dependencies
 * and the SDKs that are named are linked from our own installation.
 */
export async function installApp(sdks: Readonly<Record<string, string>>): Promise<App> {
  packed ??= pack();
  return appIn(await newFolder(), await packed, sdks);
}

let packed: Promise<string> | undefined;

/** The package as it is unpacked. */
function pack(): Promise<string> {
  return madeOnce('package', async (folder) => {
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: repository,
    });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    await run('tar', ['-xzf', filename], { cwd: folder });
    return join(folder, 'package');
  });
}

const newFolder = async () => realpath(await mkdtemp(join(tmpdir(), 'app-')));

async function appIn(
  folder: string,
  unpacked: string,
  sdks: Readonly<Record<string, string>>,
  filter: (path: string) => boolean = () => true,
): Promise<App> {
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  await cp(unpacked, join(modules, 'amplitude-ai'), { recursive: true, filter });
  const links = { ...dependencies, ...sdks };
  for (const [name, source] of Object.entries(links)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(repository, 'node_modules', source), join(modules, name));
  }
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
  };
  return {
    folder,
    write,
    node: (args, env = {}) =>
      finish(run(process.execPath, [...args], { cwd: folder, env: { ...process.env, ...env } })),
    // No app runs what is for developers, and it is most of the package.
    another: async (others) => appIn(await newFolder(), unpacked, others, (path) => !/\btoolkit$/.test(path)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const dependencies = {
  '@amplitude/analytics-node': '@amplitude/analytics-node',
  '@amplitude/analytics-core': '@amplitude/analytics-core',
  '@pydantic/genai-prices': '@pydantic/genai-prices',
  tslib: 'tslib',
};

async function finish(running: Promise<{ stdout: string; stderr: string }>): Promise<Finished> {
  try {
    return { code: 0, ...(await running) };
  } catch (error) {
    const { code, stdout, stderr } = error as Finished; // What execFile rejects with.
    return { code, stdout, stderr };
  }
}
