import type { ts } from 'ts-morph';
import type { Unparsed } from '../report.ts';
import { indexModule } from './index-module.ts';
import type { ModuleIndex } from './module-index.ts';
import { type ParsedSource, parseSource } from './parse-source.ts';

export interface Modules {
  /** `null` for a file that cannot be read, or is nested too deeply. */
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
    const { source, fault } = text === null ? nothingRead : parsedOrDeep(file, text);
    const index = source ? indexModule(file, source, fault !== null) : null;
    if (index) bySource.set(index.source, index);
    if (fault) unparsed.push(fault);
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

const nothingRead = { source: null, fault: null };

function parsedOrDeep(file: string, text: string): ParsedSource | { readonly source: null; readonly fault: Unparsed } {
  try {
    return parseSource(file, text);
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure;
    return { source: null, fault: { file, line: 1, column: 1, message: 'nested too deeply to be parsed' } };
  }
}
