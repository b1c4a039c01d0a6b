import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ts } from 'ts-morph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leanParser } from '../../scripts/lean-typescript.ts';

const folder = mkdtempSync(join(tmpdir(), 'lean-typescript-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that a tree says: kinds, places, names and the errors of its parser. */
function told(parser: typeof ts, file: string, text: string, kind: ts.ScriptKind): string[] {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeInfo };
  const source = parser.createSourceFile(file, text, options, true, kind);
  // The parser's own errors hang on the tree, and only the typings of a whole program expose them.
  const { parseDiagnostics = [] } = source as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };
  const lines = parseDiagnostics.map(({ code, start, messageText }) => {
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    return `${code} ${line} ${character} ${parser.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
  const visit = (node: ts.Node) => {
    const name = parser.isIdentifier(node) || parser.isStringLiteralLike(node) ? node.text : '';
    lines.push(`${node.kind} ${node.pos} ${node.getStart()} ${node.end} ${node.flags} ${name}`);
    parser.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

/** Sources of this package and of packages that are installed, and each broken off in its middle. */
function sources(): { readonly file: string; readonly text: string }[] {
  const files = ['src/analyze', 'codemods', 'node_modules/openai/src', 'node_modules/openai/resources'].flatMap(
    (place) =>
      readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.[mc]?[jt]sx?$/.test(file))
        .slice(0, 40)
        .map((file) => join(place, file)),
  );
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [
      { file, text },
      { file, text: text.slice(0, text.length / 2) },
    ];
  });
}

describe('the TypeScript that is bundled for parsing', () => {
  let lean: typeof ts;
  let code: string;
  beforeAll(async () => {
    code = await leanParser();
    const file = join(folder, 'lean.mjs');
    // The bundle of the toolkit gives these to every module.
    writeFileSync(file, `const __filename = ${JSON.stringify(file)}, __dirname = ${JSON.stringify(folder)};\n${code}`);
    // Its exports are those of TypeScript that the analyser asks for.
    lean = (await import(pathToFileURL(file).href)) as typeof ts;
  });

  it('gives the same trees and errors as the whole', () => {
    const kinds = [ts.ScriptKind.TS, ts.ScriptKind.TSX, ts.ScriptKind.JSX];
    const given = sources();
    expect(given.length).toBeGreaterThan(200);
    for (const [place, { file, text }] of given.entries()) {
      const kind = kinds[place % kinds.length] ?? ts.ScriptKind.TS;
      const [own, whole] = [told(lean, file, text, kind), told(ts, file, text, kind)];
      if (own.join('\n') !== whole.join('\n')) expect({ file, told: own }).toEqual({ file, told: whole });
    }
  });

  it('reads a tsconfig with comments, and says what is wrong with a broken one', () => {
    for (const text of [
      '{ "compilerOptions": { /* here */ "paths": { "@/*": ["./src/*"], } } }',
      '{ "compilerOptions": ',
    ]) {
      const [own, whole] = [lean, ts].map((each) => {
        const { config, error } = each.parseConfigFileTextToJson('tsconfig.json', text);
        return { config, error: error && each.flattenDiagnosticMessageText(error.messageText, ' ') };
      });
      expect(own).toEqual(whole);
    }
  });

  it('leaves the checker out', () => {
    expect(code).not.toContain('function createTypeChecker(');
    expect(code).not.toContain('function createProgram(');
  });
});
