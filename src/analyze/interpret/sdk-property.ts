import { operationsOf } from '../project/operation-table.ts';
import { nothing, one, type SdkClass, type SdkMember, type SdkModule, unknown, type Value } from './value.ts';

export function propertyOfSdkModule(module: SdkModule, name: string): Value {
  const { row, via, importedIn, subpath } = module;
  const client =
    row.clients.find((each) => each.name === name) ?? (name === 'default' ? defaultClient(module) : undefined);
  if (client) return one({ kind: 'sdk-class', row, name: client.name, via, importedIn });
  // Code that imports the CommonJS copy reaches its exports through one more `default`.
  return subpath === '' && name === 'module.exports' ? one(module) : resourceClass(module, name);
}

function defaultClient({ row, subpath }: SdkModule) {
  return subpath === '' ? row.clients.find(({ isDefault }) => isDefault) : undefined;
}

/** The module itself used as a class, as `require` gives it. */
export function classOfSdkModule(module: SdkModule): Value {
  const client = defaultClient(module);
  const { row, via, importedIn } = module;
  return client ? one({ kind: 'sdk-class', row, name: client.name, via, importedIn }) : unknown;
}

/** Statics that are client classes in their turn; namespaces of types (`Client.Chat.Completions`) are resources. */
export function propertyOfSdkClass(of: SdkClass, name: string): Value {
  const client = of.row.clients.find((each) => each.name === name);
  return client ? one({ ...of, name: client.name }) : nothing;
}

/** A class of the SDK that a deep import names, `Completions` of `resources/chat/completions`, stands for a resource. */
function resourceClass(module: SdkModule, name: string): Value {
  const last = lowered(name);
  const found = [...operationsOf(module.row).resources].filter(
    (path) => path.slice(path.lastIndexOf('.') + 1) === last,
  );
  const within = module.subpath.split('/');
  const best = found.filter((path) => path.split('.').every((part) => within.includes(part) || part === last));
  const path = best.sort((a, b) => b.length - a.length)[0];
  return path === undefined ? unknown : one(typed(module, path));
}

function typed({ row, via }: SdkModule | SdkClass, path: string): SdkMember {
  const how = `typed as a part of ${row.package.name}`;
  return { kind: 'sdk-member', row, path, via, made: { node: null, how, trust: 'high', importedIn: null } };
}

/** `Client.Chat.Completions` as a type. */
export function resourceType(of: SdkClass | SdkMember, name: string): Value {
  const path = of.kind === 'sdk-class' ? lowered(name) : `${of.path}.${lowered(name)}`;
  if (!operationsOf(of.row).resources.has(path)) return nothing;
  return one(of.kind === 'sdk-class' ? typed(of, path) : { ...of, path });
}

function lowered(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

export function propertyOfSdkMember(member: SdkMember, name: string): Value {
  const path = member.path === '' ? name : `${member.path}.${name}`;
  const { kinds, resources } = operationsOf(member.row);
  if (kinds.has(path) || resources.has(path)) return one({ ...member, path });
  // A method that gives a part of its own, which carries operations: `chats.create()`.
  if (resources.has(`${path}()`)) return one({ ...member, path: `${path}()` });
  // A method that clones gives a client again when it is called; the property alone leads nowhere.
  const { clones = [], makes = [] } = member.row;
  return member.path === '' && [...clones, ...makes].includes(name) ? one({ ...member, path: `${name}()` }) : nothing;
}

/** What a member gives when it is called: the client again, a part of it, or nothing that we know. */
export function givenBy(member: SdkMember): Value {
  if (!member.path.endsWith('()')) return nothing;
  return one(operationsOf(member.row).resources.has(member.path) ? member : { ...member, path: '' });
}
