/** `amplitude-ai/import`: conversations of the past, as events with their own times. */
export type { ContentMode } from '../core/content-mode.ts';
export { AmplitudeAIError, type ErrorCode } from '../core/errors.ts';
export type { ImportProblem } from './batch.ts';
export { type ImportSource, importConversations } from './import-conversations.ts';
export type { ImportOptions, ImportProgress } from './options.ts';
export type { ImportReport, SourceReport } from './report.ts';
