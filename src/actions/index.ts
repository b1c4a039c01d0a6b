import type { Action } from './action.ts';
import { applyInstrumentation } from './apply-instrumentation.ts';
import { getEventSchema } from './get-event-schema.ts';
import { getIntegrationPattern } from './get-integration-pattern.ts';
import { previewInstrumentation } from './preview-instrumentation.ts';
import { scanProject } from './scan-project.ts';
import { suggestInstrumentation } from './suggest-instrumentation.ts';
import { validateFile } from './validate-file.ts';

/** The actions table, in the order in which a newcomer needs them. */
export const actions: readonly Action[] = [
  scanProject,
  suggestInstrumentation,
  previewInstrumentation,
  applyInstrumentation,
  validateFile,
  getIntegrationPattern,
  getEventSchema,
];
