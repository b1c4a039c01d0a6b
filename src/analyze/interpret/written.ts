import type { ts } from 'ts-morph';
import { evaluated, isWrap } from './declared.ts';
import type { Evaluation } from './evaluation.ts';
import type { PropertyWrite } from './module-index.ts';
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
  const writes = [...(home.writes.get(name) ?? []), ...(here === home ? [] : (here.writes.get(name) ?? []))];
  const key = keyOf(atom);
  return writes.filter((write) => {
    if (write.ifWrapped && (encloses(write, use) || !isWrap(it, write.ifWrapped, it.root))) return false;
    return it.value(write.target, it.root).atoms.some((target) => keyOf(target) === key);
  });
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
