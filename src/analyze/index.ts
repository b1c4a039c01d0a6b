export { AnalyzeError, type AnalyzeErrorCode } from './analyze-error.ts';
export type { Progress } from './project/read-project.ts';
export type {
  Confidence,
  Coverage,
  Depth,
  FileReport,
  Finding,
  ScanReport,
  Site,
  Skipped,
  Unparsed,
  WayIn,
} from './report.ts';
export { type ScanOptions, scanProject } from './scan-project.ts';
export { type ValidateOptions, validateFile } from './validate-file.ts';
