import type { ts } from 'ts-morph';
import type { Unparsed } from '../report.ts';
import { indexModule } from './index-module.ts';
import type { ModuleIndex } from './module-index.ts';
import { parseSource } from './parse-source.ts';

export interface Modules {
  /** `null` for a file that cannot be read or parsed. */
  readonly load: (file: string) => ModuleIndex | null;
  /** The index of the file that a node belongs to. */
  readonly indexOf: (node: ts.Node) => ModuleIndex;
  readonly unparsed: () => Unparsed[];
}

/** Parses files when they are first asked for, each once. */
export function createModules(read: (file: string) => string | null): Modules {
  const loaded = new Map<string, ModuleIndex | null>();
  const bySource = new Map<ts.SourceFile, ModuleIndex>();
  const unparsed: Unparsed[] = [];
  const load = (file: string): ModuleIndex | null => {
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const text = read(file);
    const parsed = text === null ? null : parsedOrDeep(file, text);
    const index = parsed && 'statements' in parsed ? indexModule(file, parsed) : null;
    if (index) bySource.set(index.source, index);
    else if (parsed && 'message' in parsed) unparsed.push(parsed);
    loaded.set(file, index);
    return index;
  };
  const indexOf = (node: ts.Node): ModuleIndex => {
    const source = node.getSourceFile();
    const index = bySource.get(source);
    // Every node comes out of a loaded file, so this is a defect of ours and never the project's.
    if (!index) throw new Error(`the analyser holds a node of ${source.fileName}, which it has not loaded`);
    return index;
  };
  return { load, indexOf, unparsed: () => unparsed };
}

function parsedOrDeep(file: string, text: string): ts.SourceFile | Unparsed {
  try {
    return parseSource(file, text);
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure;
    return { file, line: 1, column: 1, message: 'nested too deeply to be parsed' };
  }
}
