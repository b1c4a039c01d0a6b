const source = /\.[mc]?[jt]sx?$/;
const minified = /[.-]min\.[mc]?js$/;
const otherDialect = /\.(?:vue|svelte|astro)$/;
const testName = /(?:[.-](?:test|spec|e2e|cy|bench)(?:-d)?|^(?:vitest|jest)[.-]?setup|^setup-?tests?)\.[mc]?[jt]sx?$/i;
const testFolder = /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|e2e|cypress)\//i;

/** Whether the analyser reads files of this name. */
export function isSourceName(path: string): boolean {
  return source.test(path) && !minified.test(path);
}

/** Files that hold script in blocks. */
export function isOtherDialect(path: string): boolean {
  return otherDialect.test(path);
}

/** Whether a path, relative to the root, is a test by the usual names of files and folders. */
export function isTestName(path: string): boolean {
  return testFolder.test(path) || testName.test(path.slice(path.lastIndexOf('/') + 1));
}
