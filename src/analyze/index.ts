export { AnalyzeError, type AnalyzeErrorCode } from './analyze-error.ts';
export type { WantedDepth } from './analyze-project.ts';
export type { Progress } from './project/read-project.ts';
export type {
  Confidence,
  Coverage,
  Depth,
  FileReport,
  Finding,
  ScanReport,
  Severity,
  Site,
  SiteStatus,
  Skipped,
  TypesReport,
  Unparsed,
  WayIn,
} from './report.ts';
export { type Baseline, compareWith, readBaseline, writeBaseline } from './reports/baseline.ts';
export { githubReport } from './reports/github.ts';
export { htmlReport } from './reports/html-page.ts';
export { onlyFiles } from './reports/report-scope.ts';
export type { Reported } from './reports/reported.ts';
export { type Result, resultsOf } from './reports/results.ts';
export { sarifReport } from './reports/sarif.ts';
export { type ScanOptions, scanProject } from './scan-project.ts';
export { type ValidateOptions, validateFile } from './validate-file.ts';
