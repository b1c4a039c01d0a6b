/** What a file is to a codemod, by its name alone. */
export type FileClass = 'code' | 'component' | 'prose';

const classes: ReadonlyMap<string, FileClass> = new Map([
  ...['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'].map((ext) => [ext, 'code'] as const),
  ...['vue', 'svelte', 'astro'].map((ext) => [ext, 'component'] as const),
  ['mdx', 'prose'],
]);

export function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

export function fileClassOf(path: string): FileClass | undefined {
  return classes.get(extensionOf(path));
}

/** `.d.ts`, `.d.mts`, `.d.cts`, and the `.d.json.ts` kind. */
export function isDeclarationFile(path: string): boolean {
  return /\.d(?:\.[^./\\]+)?\.[mc]?ts$/i.test(path);
}
