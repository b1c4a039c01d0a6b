import { isSourceName } from '../files/source-name.ts';
import { escaped } from '../project/mention.ts';
import type { Evaluation } from './evaluation.ts';
import type { Growth } from './growth.ts';
import { underName } from './under-name.ts';

interface Files {
  readonly files: ReadonlySet<string>;
  readonly read: (file: string) => string | null;
}

/**
 * Finds files that nothing connects to a client but the name under which it is kept on an object of a framework. Each
 * name is looked for once: files that were passed over have not changed.
 */
export function createNameSearch(it: Evaluation, growth: Growth, { files, read }: Files): () => readonly string[] {
  const searched = new Set<string>();
  return () => {
    const names = [...growth.names()].filter(
      (name) => !searched.has(name) && underName(it, name, null).atoms.length > 0,
    );
    if (names.length === 0) return [];
    for (const name of names) searched.add(name);
    const mention = new RegExp(`[.'"\`{,]\\s*(?:${names.map(escaped).join('|')})\\b`);
    return [...files].filter(
      (file) => isSourceName(file) && !growth.relevant.has(file) && mention.test(read(file) ?? ''),
    );
  };
}
