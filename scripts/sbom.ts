/**
 * `npm run sbom`: writes `dist/sbom.cdx.json`, a CycloneDX list of what an app gets with this package: its dependencies
 * at run time with theirs, and what the bundler put into our own files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

interface Locked {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'));
const { packages }: { packages: Readonly<Record<string, Locked>> } = read('package-lock.json');
const manifest: Locked & { readonly description: string } = read('package.json');

/** The folder that Node finds for a dependency of a package: its own first, then those above. */
function folderOf(name: string, from: string): string {
  const own = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[own]) return own;
  const above = from.lastIndexOf('/node_modules/');
  if (from === '') throw new Error(`${name} is not in the lock file. Run npm install.`);
  return folderOf(name, above === -1 ? '' : from.slice(0, above));
}

/** Folders of everything that is installed for a package, itself included. */
function installedWith(folder: string, seen = new Set<string>()): Set<string> {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  for (const name of Object.keys(packages[folder]?.dependencies ?? {})) installedWith(folderOf(name, folder), seen);
  return seen;
}

function componentOf(folder: string, isBundled: boolean): Models.Component {
  const { name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length), ...locked } =
    packages[folder] ?? {};
  const { version = '', license, integrity } = locked;
  const component = new Models.Component(Enums.ComponentType.Library, name, {
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    bomRef: `${name}@${version}`,
    scope: Enums.ComponentScope.Required,
  });
  if (license) component.licenses.add(new Models.NamedLicense(license));
  const [algorithm, digest] = integrity?.split(' ')[0]?.split('-') ?? [];
  if (algorithm === 'sha512' && digest) {
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex'));
  }
  if (isBundled) component.properties.add(new Models.Property('cdx:npm:package:bundled', 'true'));
  return component;
}

const { name = '', version = '' } = manifest;
const own = new Models.Component(Enums.ComponentType.Library, name, {
  version,
  description: manifest.description,
  purl: `pkg:npm/${name}@${version}`,
  bomRef: `${name}@${version}`,
});
const bom = new Models.Bom({ metadata: new Models.Metadata({ component: own }) });
const bundled = new Set(read<string[]>('dist/bundled.json'));
const installed = installedWith('');
installed.delete('');
for (const folder of [...new Set([...installed, ...bundled])].sort()) {
  const component = componentOf(folder, bundled.has(folder) && !installed.has(folder));
  bom.components.add(component);
  own.dependencies.add(component.bomRef);
}
const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
writeFileSync('dist/sbom.cdx.json', `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`);
process.stdout.write(`dist/sbom.cdx.json: ${installed.size} installed, ${bundled.size} bundled\n`);
