import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
const example = `${repository}examples/support-bot`;

/** A fresh copy of the example app, with this package installed in it. */
export async function stageApp(): Promise<string> {
  const app = `${repository}.demo/support-bot`;
  await rm(app, { recursive: true, force: true });
  await cp(example, app, { recursive: true, filter: (path) => !path.includes('node_modules') });
  await mkdir(`${app}/node_modules`);
  await symlink(repository, `${app}/node_modules/amplitude-ai`, 'junction');
  return app;
}
