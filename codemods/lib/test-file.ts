// A hyphen does not make a test: `ab-test.ts` is product code.
const byName =
  /(?:\.(?:test|spec|e2e|cy|bench)(?:-d|-spec)?|^(?:vitest|jest)[.-]?setup|^setup-?tests?)\.[mc]?[jt]sx?$/i;
const byFolder = /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|e2e|cypress)\//i;

/** Whether a path (relative to the project's root, posix) is a test by the usual names of files and folders. */
export function isTestFile(path: string): boolean {
  return byFolder.test(path) || byName.test(path.slice(path.lastIndexOf('/') + 1));
}
