import type { ts } from 'ts-morph';
import { evaluated, isWrap } from './declared.ts';
import { push } from './draft.ts';
import type { Evaluation } from './evaluation.ts';
import { allKeys, anyKey, type ModuleIndex, type PropertyWrite } from './module-index.ts';
import { type Atom, keyOf, nothing, type Value } from './value.ts';

/** What is assigned to a property of one object after it was made. */
export function writtenTo(it: Evaluation, atom: Atom, name: string, use: ts.Node | null): Value {
  const writes = atom.kind === 'global' ? globalWrites(it, name) : writesOn(it, atom, name, use);
  return writes.length > 0 ? evaluated(it, writes, use, it.root) : nothing;
}

export function writesOn(it: Evaluation, atom: Atom, name: string, use: ts.Node | null): PropertyWrite[] {
  if (!('node' in atom)) return [];
  const home = it.indexOf(atom.node);
  const here = use ? it.indexOf(use) : home;
  const writes = (here === home ? [home] : [home, here]).flatMap((index) => writesTo(it, index, name, atom));
  return writes.filter((write) => !write.ifWrapped || (!encloses(write, use) && isWrap(it, write.ifWrapped, it.root)));
}

/** The writes whose target may be this atom. A file writes to many objects and each is asked for often. */
function writesTo(
  it: Evaluation,
  index: ModuleIndex,
  name: string,
  atom: Atom & { readonly node: ts.Node },
): readonly PropertyWrite[] {
  const writes = writesOf(index, name);
  if (writes.length === 0 || !it.spend(1)) return [];
  const isTarget = (write: PropertyWrite) => it.value(write.target, it.root).atoms.some((each) => isSame(each, atom));
  if (writes.length < 4) return writes.filter(isTarget);
  const sorted = it.kept(writes, noWrites, () => sortedByTarget(it, writes));
  return (sorted.get(atom.node) ?? []).filter(isTarget);
}

const noWrites: ReadonlyMap<ts.Node, PropertyWrite[]> = new Map();

function sortedByTarget(it: Evaluation, writes: readonly PropertyWrite[]): ReadonlyMap<ts.Node, PropertyWrite[]> {
  const sorted = new Map<ts.Node, PropertyWrite[]>();
  for (const write of writes) {
    const nodes = it.value(write.target, it.root).atoms.flatMap((atom) => ('node' in atom ? [atom.node] : []));
    for (const node of new Set(nodes)) push(sorted, node, write);
  }
  return sorted;
}

const known = new WeakMap<ModuleIndex, Map<string, readonly PropertyWrite[]>>();

/** Writes to a name, to a computed one, and of whole objects; once a file and name, since every reading asks. */
function writesOf(index: ModuleIndex, name: string): readonly PropertyWrite[] {
  const byName = known.get(index) ?? new Map<string, readonly PropertyWrite[]>();
  known.set(index, byName);
  const writes = byName.get(name) ?? collected(index, name);
  byName.set(name, writes);
  return writes;
}

function collected({ writes }: ModuleIndex, name: string): readonly PropertyWrite[] {
  const whole = (writes.get(allKeys) ?? []).map((write) => ({ ...write, pick: [...write.pick, name] }));
  const computed = (writes.get(anyKey) ?? []).map((write) => ({ ...write, keeps: true }));
  return name === anyKey ? computed : [...(writes.get(name) ?? []), ...computed, ...whole];
}

/** One class seen with other type arguments is the same class. */
function isSame(one: Atom, other: Atom): boolean {
  if (one.kind !== other.kind) return false;
  if (!('node' in one) || !('node' in other)) return keyOf(one) === keyOf(other);
  if (one.node !== other.node) return false;
  return one.kind === 'instance' || !('frame' in one) || !('frame' in other) || one.frame === other.frame;
}

function encloses({ node }: PropertyWrite, use: ts.Node | null): boolean {
  return use !== null && node.pos <= use.pos && use.end <= node.end && node.getSourceFile() === use.getSourceFile();
}

const noGlobals: PropertyWrite[] = [];

function globalWrites(it: Evaluation, name: string): PropertyWrite[] {
  return it.kept(`globals ${name}`, noGlobals, () => {
    const writes: PropertyWrite[] = [];
    for (const file of it.relevant.values()) {
      for (const write of it.load(file)?.writes.get(name) ?? []) {
        if (write.ifWrapped === null && it.value(write.target, it.root).atoms.some(({ kind }) => kind === 'global'))
          writes.push(write);
      }
    }
    return writes;
  });
}
