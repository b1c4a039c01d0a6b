import type { ts } from 'ts-morph';
import { evaluated, isWrap } from './declared.ts';
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
  const writes = (here === home ? [home] : [home, here]).flatMap((index) => writesOf(index, name));
  if (writes.length === 0 || !it.spend(writes.length)) return [];
  return writes.filter((write) => {
    if (write.ifWrapped && (encloses(write, use) || !isWrap(it, write.ifWrapped, it.root))) return false;
    return it.value(write.target, it.root).atoms.some((target) => isSame(target, atom));
  });
}

/** Writes to a name, to a computed one, and of whole objects. */
function writesOf({ writes }: ModuleIndex, name: string): PropertyWrite[] {
  const whole = (writes.get(allKeys) ?? []).map((write) => ({ ...write, pick: [...write.pick, name] }));
  const computed = (writes.get(anyKey) ?? []).map((write) => ({ ...write, keeps: true }));
  return name === anyKey ? computed : [...(writes.get(name) ?? []), ...computed, ...whole];
}

/** One class seen with other type arguments is the same class. */
function isSame(one: Atom, other: Atom): boolean {
  if (one.kind === 'instance' && other.kind === 'instance') return one.node === other.node;
  return keyOf(one) === keyOf(other);
}

function encloses({ node }: PropertyWrite, use: ts.Node | null): boolean {
  return use !== null && node.pos <= use.pos && use.end <= node.end && node.getSourceFile() === use.getSourceFile();
}

function globalWrites(it: Evaluation, name: string): PropertyWrite[] {
  const writes: PropertyWrite[] = [];
  for (const file of it.relevant) {
    for (const write of it.load(file)?.writes.get(name) ?? []) {
      if (write.ifWrapped === null && it.value(write.target, it.root).atoms.some(({ kind }) => kind === 'global'))
        writes.push(write);
    }
  }
  return writes;
}
