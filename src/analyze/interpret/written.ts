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

export function writesOn(it: Evaluation, atom: Atom, name: string, use: ts.Node | null): readonly PropertyWrite[] {
  if (!('node' in atom)) return noWrites;
  const home = it.indexOf(atom.node);
  const here = use ? it.indexOf(use) : home;
  const own = writesTo(it, home, name, atom);
  const writes = here === home ? own : [...own, ...writesTo(it, here, name, atom)];
  if (writes.length === 0) return noWrites;
  return writes.filter((write) => !write.ifWrapped || (!encloses(write, use) && isWrap(it, write.ifWrapped, it.root)));
}

/** The writes whose target may be this atom: to the name, to a computed one, and of whole objects. */
function writesTo(
  it: Evaluation,
  { writes: written }: ModuleIndex,
  name: string,
  atom: Atom & { readonly node: ts.Node },
): readonly PropertyWrite[] {
  // Every property that is read asks, and most of them are written nowhere.
  if (!written.has(name) && !written.has(anyKey) && !written.has(allKeys)) return noWrites;
  const computed = aimedAt(it, written.get(anyKey), atom).map((write) => ({ ...write, keeps: true }));
  if (name === anyKey) return computed;
  const whole = aimedAt(it, written.get(allKeys), atom);
  return [
    ...aimedAt(it, written.get(name), atom),
    ...computed,
    ...whole.map((write) => ({ ...write, pick: [...write.pick, name] })),
  ];
}

const noWrites: readonly PropertyWrite[] = [];
const noneSorted: ReadonlyMap<ts.Node, PropertyWrite[]> = new Map();

/** A file writes to many objects and each is asked for often: many writes are sorted once. */
function aimedAt(
  it: Evaluation,
  writes: readonly PropertyWrite[] = noWrites,
  atom: Atom & { readonly node: ts.Node },
): readonly PropertyWrite[] {
  if (writes.length === 0 || !it.spend(1)) return noWrites;
  const isTarget = (write: PropertyWrite) => it.value(write.target, it.root).atoms.some((each) => isSame(each, atom));
  if (writes.length < 4) return writes.filter(isTarget);
  const sorted = it.kept(writes, noneSorted, () => sortedByTarget(it, writes));
  return (sorted.get(atom.node) ?? noWrites).filter(isTarget);
}

function sortedByTarget(it: Evaluation, writes: readonly PropertyWrite[]): ReadonlyMap<ts.Node, PropertyWrite[]> {
  const sorted = new Map<ts.Node, PropertyWrite[]>();
  for (const write of writes) {
    const nodes = it.value(write.target, it.root).atoms.flatMap((atom) => ('node' in atom ? [atom.node] : []));
    for (const node of new Set(nodes)) push(sorted, node, write);
  }
  return sorted;
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

function globalWrites(it: Evaluation, name: string): readonly PropertyWrite[] {
  return it.kept(`globals ${name}`, noWrites, () =>
    it.writesTo(name).filter(({ target }) => it.value(target, it.root).atoms.some(({ kind }) => kind === 'global')),
  );
}
