import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Node } from 'typescript-7/unstable/ast';
import type * as Native from 'typescript-7/unstable/sync';
import { compilerOptions } from './compiler-options.ts';
import { namedTypes, type TypeReader } from './named-types.ts';
import { nodeAt } from './node-at.ts';
import type { NamedType, ProgramAnswer, ProgramRequest, TypeChecker } from './type-checker.ts';

type Api = typeof Native;

/** Versions with the interface that this was tested with: it is called unstable, and is. */
const tested = /^7\.0\.\d+$/;

/**
 * The native TypeScript that is installed with us, by either of its names; `null` where there is none, or none that we
 * know. It is looked for from this file alone: a folder that is scanned may hold a program under that name, and reading
 * a project must run nothing of it.
 */
export async function nativeChecker(): Promise<TypeChecker | null> {
  const { resolve } = createRequire(import.meta.url);
  for (const name of ['typescript-7', 'typescript']) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8'));
      const version = versionIn(manifest);
      if (version === null || !tested.test(version)) continue;
      // The package's own types say what the module holds.
      const api = (await import(pathToFileURL(resolve(`${name}/unstable/sync`)).href)) as Api;
      return checkerOf(api, `typescript ${version}`);
    } catch {
      // Not installed, or without a program for this system.
    }
  }
  return null;
}

function versionIn(manifest: unknown): string | null {
  const isObject = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isObject && typeof manifest.version === 'string' ? manifest.version : null;
}

function checkerOf(api: Api, name: string): TypeChecker {
  const folder = mkdtempSync(join(tmpdir(), 'amplitude-ai-types-'));
  return {
    name,
    answer: (request) => answer(api, folder, request),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function answer(api: Api, folder: string, { roots, paths, overlay, asked }: ProgramRequest): ProgramAnswer {
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...compilerOptions, paths }, files: roots }));
  // Each request is a process of its own, so that the memory of one is gone before the next.
  const session = new api.API({
    cwd: folder,
    ...(overlay.size > 0 ? { fs: { readFile: (file) => overlay.get(file) } } : {}),
  });
  try {
    const project = session.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (!project) throw new Error('the native TypeScript opened no project');
    const { program, checker } = project;
    const reader = readerOf(api, checker);
    const nodes = asked.map(({ file, spans }) => {
      const source = program.getSourceFile(file);
      return spans.map((span) => source && nodeAt<Node>(source, span));
    });
    // One question for all: each costs a turn to the other process and back.
    const found = nodes.flat().filter((node) => node !== undefined);
    const types = found.length > 0 ? checker.getTypeAtLocation(found) : [];
    const typeOf = new Map(found.map((node, place) => [node, types[place]]));
    return {
      answers: nodes.map((each) => each.map((node) => (node ? namedTypes(reader, typeOf.get(node)) : null))),
      files: [...program.getSourceFileNames()],
    };
  } finally {
    stop(session);
  }
}

/** Ends the other process. Asked politely, it writes a word about its end to our own stderr. */
function stop(session: Native.API): void {
  // The handle of the process is private, and there is no other way to it; where it is not, there is that word.
  const { client } = session as unknown as { readonly client?: { readonly channel?: { readonly child?: Child } } };
  const child = client?.channel?.child;
  const kill = child?.kill.bind(child);
  if (child && kill) child.kill = () => kill('SIGKILL');
  session.close();
}

interface Child {
  kill: (signal?: 'SIGKILL') => boolean;
}

function readerOf({ TypeFlags, SymbolFlags, ObjectFlags }: Api, checker: Native.Checker): TypeReader<Native.Type> {
  const deferred =
    TypeFlags.TypeParameter |
    TypeFlags.IndexedAccess |
    TypeFlags.Conditional |
    TypeFlags.Substitution |
    TypeFlags.Index;
  const named = (type: Native.Type): Omit<NamedType, 'bases'> | null => {
    const symbol = type.getSymbol();
    const declaration = symbol?.declarations[0];
    if (!symbol || !declaration) return null;
    const { flags } = symbol;
    if (!symbol.name.startsWith('__') && flags & (SymbolFlags.Function | SymbolFlags.Method)) {
      const owner = flags & SymbolFlags.Method ? symbol.getParent() : undefined;
      const isNamed = owner && owner.flags & (SymbolFlags.Class | SymbolFlags.Interface);
      return { name: symbol.name, kind: 'function', file: declaration.path, within: isNamed ? owner.name : null };
    }
    const kind = flags & SymbolFlags.Class ? 'class' : flags & SymbolFlags.Interface ? 'interface' : 'shape';
    return { name: symbol.name, kind, file: declaration.path, within: null };
  };
  return {
    saysNothing: ({ flags }) => (flags & (TypeFlags.Any | TypeFlags.Unknown)) !== 0,
    isNullish: ({ flags }) => (flags & (TypeFlags.Undefined | TypeFlags.Null)) !== 0,
    parts: (type) => {
      if (type.isUnionType() || type.isIntersectionType()) return type.getTypes();
      const bound = type.flags & deferred ? checker.getBaseConstraintOfType(type) : undefined;
      return bound && bound.id !== type.id ? [bound] : [];
    },
    named,
    bases: (type) => {
      const isReference = type.isObjectType() && (type.objectFlags & ObjectFlags.Reference) !== 0;
      const target = isReference && type.isTypeReference() ? type.getTarget() : type;
      return target.getBaseTypes() ?? [];
    },
  };
}
