import { posix } from 'node:path';
import { Project, ts } from 'ts-morph';
import { compilerOptions } from './compiler-options.ts';
import { namedTypes, type TypeReader } from './named-types.ts';
import { nodeAt } from './node-at.ts';
import type { NamedType, ProgramAnswer, ProgramRequest, TypeChecker } from './type-checker.ts';

/** The TypeScript that parses for us anyway, as a checker: always there, and slower than the native one. */
export const bundledChecker: TypeChecker = {
  name: `typescript ${ts.version}`,
  answer,
  close: () => {},
};

function answer({ roots, paths, overlay, asked }: ProgramRequest): ProgramAnswer {
  const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, paths }, '/');
  const project = new Project({ compilerOptions: options, skipAddingFilesFromTsConfig: true });
  for (const root of roots) {
    const text = overlay.get(root);
    if (text === undefined) project.addSourceFileAtPathIfExists(root);
    else project.createSourceFile(root, text, { overwrite: true });
  }
  const program = project.getProgram().compilerObject;
  const reader = readerOf(program.getTypeChecker());
  const answers = asked.map(({ file, spans }) => {
    const source = program.getSourceFile(file);
    return spans.map((span) => {
      const node = source && nodeAt<ts.Node>(source, span);
      return node ? namedTypes(reader, program.getTypeChecker().getTypeAtLocation(node)) : null;
    });
  });
  return { answers, files: program.getSourceFiles().map(({ fileName }) => fileName) };
}

function readerOf(checker: ts.TypeChecker): TypeReader<ts.Type> {
  return {
    saysNothing: ({ flags }) => (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0,
    isNullish: ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0,
    parts: (type) => {
      if (type.isUnionOrIntersection()) return type.types;
      const isDeferred = (type.flags & ts.TypeFlags.Instantiable) !== 0;
      const bound = isDeferred ? checker.getBaseConstraintOfType(type) : undefined;
      return bound && bound !== type ? [bound] : [];
    },
    named: (type) => namedSymbol(type.getSymbol()),
    bases: (type) => {
      const target = isReference(type) ? type.target : type;
      return target.isClassOrInterface() ? checker.getBaseTypes(target) : [];
    },
  };
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type && (type.flags & ts.TypeFlags.Object) !== 0;
}

function namedSymbol(symbol: ts.Symbol | undefined): Omit<NamedType, 'bases'> | null {
  const declaration = symbol?.declarations?.[0];
  if (!symbol || !declaration) return null;
  const { flags } = symbol;
  const around = declaration.parent;
  const kind =
    flags & ts.SymbolFlags.Class
      ? 'class'
      : flags & ts.SymbolFlags.Interface
        ? 'interface'
        : !symbol.name.startsWith('__') && flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Method)
          ? 'function'
          : 'shape';
  const owner = ts.isClassLike(around) || ts.isInterfaceDeclaration(around) ? (around.name?.text ?? null) : null;
  const file = posix.normalize(declaration.getSourceFile().fileName);
  return { name: symbol.name, kind, file, within: kind === 'function' ? owner : null };
}
