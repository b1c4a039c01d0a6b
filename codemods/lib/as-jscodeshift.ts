import { relative } from 'node:path';
import type { API, FileInfo, Options } from 'jscodeshift';
import type { ScanReport } from '../../src/analyze/index.ts';
import type { ProviderFacts } from '../../src/providers/facts.ts';
import type { Transform, TransformContext } from '../transforms/transform.ts';
import { CodemodError } from './codemod-error.ts';
import { splice } from './edit.ts';

type Api = Pick<API, 'report'>;

interface Given {
  readonly options: Options;
  readonly facts: readonly ProviderFacts[];
  readonly scan?: ScanReport;
}

/** One file under jscodeshift's contract. `path` is relative to the project's root. */
export function runAsJscodeshift(
  transform: Transform,
  { path, source }: FileInfo,
  api: Api,
  { options, facts, scan }: Given,
): string | undefined {
  const context: TransformContext = {
    facts,
    reverse: Boolean(options.reverse),
    includeTests: Boolean(options.includeTests ?? options['include-tests']),
    ...(scan && { scan }),
  };
  const { edits, diagnostics, unparsed } = transform.plan(source, path, context);
  if (unparsed) {
    throw new CodemodError(
      'UNPARSABLE_SOURCE',
      `${path}:${unparsed.line}:${unparsed.column} does not parse: ${unparsed.message}.`,
      'Mend the syntax there, then run again.',
    );
  }
  for (const { severity, line, column, message } of diagnostics) {
    if (severity !== 'info') api.report(`${path}:${line}:${column} ${severity}: ${message}`);
  }
  return edits.length > 0 ? splice(source, edits) : undefined;
}

/** Lets a row run under jscodeshift's own command. It reports what a person has to look at, and prints nothing. */
export function asJscodeshift(transform: Transform, facts: readonly ProviderFacts[]) {
  return (file: FileInfo, api: Api, options: Options): string | undefined => {
    // A checkout below a folder called `test` must not make tests of all its files.
    const path = relative('', file.path).replaceAll('\\', '/');
    return runAsJscodeshift(transform, { path, source: file.source }, api, { options, facts });
  };
}
