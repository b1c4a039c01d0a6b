import { describe, expect, it } from 'vitest';
import { analyzeScopes, type ScopeMap } from '../../codemods/lib/analyze-scopes.ts';
import { mentionsOf } from '../../codemods/lib/mentions-of.ts';
import { parse } from '../../codemods/lib/parse.ts';

/** How the file uses the import `X`: one letter per use, in source order. */
function usesOfX(code: string, path = 'a.tsx'): string {
  const source = `import { X } from 'x';\n${code}`;
  const parsed = parse(source, path);
  if (!parsed.ok) throw new Error(`${code}: ${parsed.problem.message}`);
  const [declaration] = parsed.tree.program.body;
  if (declaration?.type !== 'ImportDeclaration' || !declaration.specifiers[0]) throw new Error('no import');
  const { local } = declaration.specifiers[0];
  const [all, sought] = [analyzeScopes(parsed.tree), analyzeScopes(parsed.tree, mentionsOf(source, new Set(['X'])))];
  const usesIn = (scopes: ScopeMap) => scopes.bindingOf(local)?.uses ?? [];
  // What does not mention the name has no use of it: passing over that changes nothing.
  expect(usesIn(sought)).toEqual(usesIn(all));
  return usesIn(all)
    .map(({ kind }) => kind[0])
    .join('');
}

describe('uses of an import', () => {
  it.each([
    // Values.
    ['new X();', 'v'],
    ['X.y.X;', 'v'],
    ['a[X];', 'v'],
    ['({ X });', 'v'],
    ['({ [X]: 1 });', 'v'],
    ['class A extends X {}', 'v'],
    ['const { a = X } = b;', 'v'],
    ['function f(a = X) {}', 'v'],
    ['export { X };', 'v'],
    ['export default X;', 'v'],
    ['<X />;', 'v'],
    ['<X.Y></X.Y>;', 'vv'],
    ['@X class A {}', 'v'],
    ['enum E { A = X.a }', 'v'],
    ['(X as Y);', 'v'],
    ['X satisfies Y;', 'v'],
    ['X!;', 'v'],
    ['X<string>;', 'v'],
    ['a + X;', 'v'],
    ['e instanceof X;', 'v'],
    ['import Y = X.Y;', 'v'],
    // Types.
    ['let a: X;', 't'],
    ['let a: X.Y<X>;', 'tt'],
    ['let a: typeof X;', 't'],
    ['function f(a: X): X { return a; }', 'tt'],
    ['f<X>();', 't'],
    ['(a as X);', 't'],
    ['a satisfies X;', 't'],
    ['class A<T extends X> implements X { p: X; }', 'ttt'],
    ['interface A extends X { a: X; m(X: X): X }', 'tttt'],
    ['type A = X | { [k in keyof X]: X };', 'ttt'],
    ['export type { X };', 't'],
    ['export { type X };', 't'],
    ['declare const a: X;', 't'],
    ['function f(a: unknown): a is X { return true; }', 't'],
    // Neither: names of members, labels and other modules.
    ['a.X; ({ X: 1 }); ({ X() {} }); class A { X = 1; #X; }', ''],
    ['X: for (;;) { continue X; }', ''],
    ["export { X } from 'y';", ''],
    ['<a X="1" />;', ''],
    ['enum E { X }', ''],
    ['type A = { X: 1; X(): void }; type F = (X: string) => void; type T = [X: string];', ''],
    // Shadows.
    ['function f(X) { new X(); } new X();', 'v'],
    ['{ let X = 1; X; } X;', 'v'],
    ['function f() { { var X; } X; }', ''],
    ['(function X() { X(); });', ''],
    ['(class X { static y = X; });', ''],
    ['try {} catch (X) { X; }', ''],
    ['for (const X of a) X;', ''],
    ['(({ a: { b: [X] } }, ...c) => X);', ''],
    ['function f() { class X {} new X(); let a: X; }', ''],
    ['function f() { interface X {} let a: X; new X(); }', 'v'],
    ['function f<X>(a: X): X { return a; }', ''],
    ['type A<X> = X[];', ''],
    ['namespace N { const X = 1; X; } X;', 'v'],
    // What decorators keep at run time.
    ['@D() class A { constructor(private a: X) {} }', 'v'],
    ['class A { @D() p: X; q: X; }', 'vt'],
    ['class A { @D() m(a: X): X {} n(a: X) {} }', 'vvt'],
    ['class A { constructor(@D() a: X) {} }', 'v'],
    ['@D() class A { constructor(a: X[], b: X | null) {} }', 'tt'],
  ])('%s → %s', (code, expected) => {
    expect(usesOfX(code)).toBe(expected);
  });

  it.each([
    ['let a: X = (b: X); type A = { X: X }; opaque type B: X = X;', 'ttttt'],
    ['class A extends X<X> {}', 'vt'],
  ])('Flow: %s → %s', (code, expected) => {
    expect(usesOfX(`// @flow\n${code}`, 'a.js')).toBe(expected);
  });
});
