import type { Action } from './action.ts';
import { applyInstrumentation } from './apply-instrumentation.ts';
import { getEventSchema } from './get-event-schema.ts';
import { getIntegrationPattern } from './get-integration-pattern.ts';
import { initProject } from './init-project.ts';
import { installMcp } from './install-mcp.ts';
import { previewInstrumentation } from './preview-instrumentation.ts';
import { registerCatalog } from './register-catalog.ts';
import { scanProject } from './scan-project.ts';
import { searchDocs } from './search-docs.ts';
import { showStatus } from './show-status.ts';
import { suggestInstrumentation } from './suggest-instrumentation.ts';
import { validateFile } from './validate-file.ts';
import { validateSetup } from './validate-setup.ts';
import { verifyEvents } from './verify-events.ts';

/** The actions table, in the order in which a newcomer needs them: tools and commands alike. */
export const actions: readonly Action[] = [
  scanProject,
  suggestInstrumentation,
  previewInstrumentation,
  applyInstrumentation,
  validateFile,
  getIntegrationPattern,
  getEventSchema,
  validateSetup,
  verifyEvents,
  searchDocs,
];

/** Everything that the command line has. The rest takes secrets, or sets up what a person decides about. */
export const commands: readonly Action[] = [initProject, ...actions, showStatus, registerCatalog, installMcp];
