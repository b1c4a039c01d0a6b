import { relative } from 'node:path';
import type { API, FileInfo, Options } from 'jscodeshift';
import type { ScanReport } from '../../src/analyze/index.ts';
import type { ProviderFacts } from '../../src/providers/facts.ts';
import type { Transform } from '../transforms/transform.ts';
import { runAsJscodeshift } from './as-jscodeshift.ts';

/** One scan of a folder serves every file of a run: jscodeshift calls a transform once a file. */
const scans = new Map<string, Promise<ScanReport>>();

async function scan({ needsScan }: Transform, root: string): Promise<ScanReport> {
  const { scanProject } = await import('../../src/analyze/index.ts');
  return await scanProject({ root, useCache: true, asIfRecorded: needsScan === 'as-if-recorded' });
}

/**
 * As `asJscodeshift`, for a row that `needsScan`. The project is the current folder, so that jscodeshift has to be
 * run at its root; what concerns whole files, such as a manifest, only our own runner does.
 */
export function asScanningJscodeshift(transform: Transform, facts: readonly ProviderFacts[]) {
  return async (file: FileInfo, api: Pick<API, 'report'>, options: Options): Promise<string | undefined> => {
    const root = process.cwd();
    const report = scans.get(root) ?? scan(transform, root);
    scans.set(root, report);
    const path = relative(root, file.path).replaceAll('\\', '/');
    return runAsJscodeshift(transform, { path, source: file.source }, api, { options, facts, scan: await report });
  };
}
