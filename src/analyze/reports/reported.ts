import type { ScanReport } from '../report.ts';
import type { Result } from './results.ts';

/** What a report in another form is made of. */
export interface Reported {
  readonly report: ScanReport;
  readonly results: readonly Result[];
  /** Results that a baseline has accepted; null without a baseline. */
  readonly known: ReadonlySet<Result> | null;
  /** Folder of the project in its repository, with a slash at the end; '' where it is the repository, or none. */
  readonly prefix: string;
  /** Page of a file in the repository's web view, for `{path}` and `{line}`; null where none is known. */
  readonly webUrl: string | null;
  /** Version of this package. */
  readonly version: string;
}
