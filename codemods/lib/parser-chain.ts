import type { ParserOptions, ParserPlugin } from '@babel/parser';
import tsOptions from 'jscodeshift/parser/tsOptions.js';
import { extensionOf } from './extension.ts';

const dialects: ReadonlySet<string> = new Set([
  'typescript',
  'decorators-legacy',
  'importAttributes',
  'functionBind',
  'pipelineOperator',
]);
const nameOf = (plugin: ParserPlugin): string => (Array.isArray(plugin) ? plugin[0] : plugin);

/** jscodeshift's own list without the plugins that exclude one another: each attempt adds its dialect. */
const shared: ParserPlugin[] = [
  ...(tsOptions.plugins ?? []).filter((plugin) => !dialects.has(nameOf(plugin))),
  ['importAttributes', { deprecatedAssertSyntax: true }],
  'explicitResourceManagement',
  'sourcePhaseImports',
  'deferredImportEvaluation',
];

const attempt = (...plugins: ParserPlugin[]): ParserOptions => ({
  ...tsOptions,
  // Tokens and attached comments serve recast's printer; edits are spliced here, and both cost a third of the time.
  tokens: false,
  attachComment: false,
  errorRecovery: true,
  allowUndeclaredExports: true,
  allowNewTargetOutsideFunction: true,
  allowSuperOutsideMethod: true,
  plugins: [...shared, ...plugins],
});

const legacy = attempt('typescript', 'decorators-legacy');
const standard = attempt('typescript', 'decorators');
const tsxLegacy = attempt('typescript', 'jsx', 'decorators-legacy');
const tsxStandard = attempt('typescript', 'jsx', 'decorators');
const flow = attempt(['flow', { all: true }], 'flowComments', 'jsx', 'decorators');
const script: ParserOptions = { ...attempt('jsx'), sourceType: 'script' };

const typescript = [legacy, standard, tsxLegacy];
const tsx = [tsxLegacy, tsxStandard];
const javascript = [tsxLegacy, tsxStandard, flow, script];
const flowFirst = [flow, tsxLegacy, script];

/** The option sets to try on a file, most likely first. */
export function parserChain(path: string, source: string): readonly ParserOptions[] {
  switch (extensionOf(path)) {
    case 'ts':
    case 'mts':
    case 'cts':
      return typescript;
    case 'tsx':
      return tsx;
    default:
      // Some Flow parses as TypeScript with another meaning, so the pragma decides.
      return source.slice(0, 2000).includes('@flow') ? flowFirst : javascript;
  }
}
