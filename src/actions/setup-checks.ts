import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { ownPackage } from '../../codemods/lib/own-package.ts';
import { allFacts } from '../providers/all-facts.ts';
import type { Check } from '../setup/check.ts';
import { keyCheck, optionsCheck } from '../setup/environment-checks.ts';
import { copiesCheck, nodeCheck, packageCheck } from '../setup/version-checks.ts';
import type { Environment } from './action.ts';
import { installedCopies } from './installed-version.ts';
import { nestedCopies } from './nested-copies.ts';
import { ownManifest } from './own-manifest.ts';
import { readLayout } from './read-layout.ts';
import type { ProjectFacts } from './read-project.ts';

/** What can be said by looking alone: no code of the project runs. */
export async function lookAtSetup(root: string, project: ProjectFacts, env: Environment): Promise<Check[]> {
  const { engines, version, dependencies } = ownManifest();
  const [own] = await installedCopies(root, ownPackage);
  const layout = await readLayout(root, project);
  const copies = await nestedCopies(root, ownPackage);
  const brought =
    own === undefined
      ? []
      : await Promise.all(
          Object.entries(dependencies).map(async ([name, supported]) => {
            const [nearest] = await installedCopies(own.folder, name);
            return packageCheck({ name, installed: nearest?.version, supported }, project.install);
          }),
        );
  return [
    nodeCheck(process.versions.node, engines.node),
    packageCheck({ name: ownPackage, installed: own?.version, supported: `^${version}` }, project.install),
    ...brought,
    copiesCheck(copies.map((copy) => relative(root, copy) || copy)),
    keyCheck({ env, keyFile: project.keyFile, hasClient: layout.client?.use === 'singleton' }),
    optionsCheck(env),
    ...sdkChecks(project),
  ];
}

function sdkChecks({ sdks, install }: ProjectFacts): Check[] {
  if (sdks.length > 0) {
    return sdks.map((sdk) =>
      packageCheck({ name: sdk.package, installed: sdk.installed, supported: sdk.supported }, install),
    );
  }
  const names = allFacts.map(({ package: { name } }) => name);
  return [
    {
      name: 'LLM SDKs',
      status: 'warning',
      found: 'package.json names none that is supported',
      fix: `${install} ${names[0]}   # or another of: ${names.join(', ')}`,
    },
  ];
}

/** What can be said only by running the project's SDKs and this package, without network and key. */
export async function trySetup(root: string, project: ProjectFacts, env: Environment): Promise<Check[]> {
  const { allProviders } = await import('../providers/all.ts');
  const { probeCapture } = await import('../setup/probe-capture.ts');
  const { probeFlush } = await import('../setup/probe-flush.ts');
  const { probeRegister } = await import('../setup/probe-register.ts');
  const isInstalled = (await installedCopies(root, ownPackage)).length > 0;
  const ofProject = createRequire(join(root, 'package.json'));
  const ofOurs = createRequire(import.meta.url);
  // A project that does not have us yet is tried with the copy that this command belongs to.
  const load = (name: string): unknown =>
    !isInstalled && name.startsWith(ownPackage) ? ofOurs(name) : ofProject(name);
  const checks: Check[] = [];
  for (const provider of allProviders) {
    const sdk = project.sdks.find((found) => found.provider === provider.facts.id);
    if (sdk?.installed !== undefined) checks.push(await probeCapture(load, provider));
  }
  checks.push(await probeFlush(load));
  checks.push(
    isInstalled
      ? await probeRegister(root, env)
      : { name: 'register hook', status: 'skipped', found: `${ownPackage} is not installed here` },
  );
  return checks;
}
