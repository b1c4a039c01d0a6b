import { applyInstrumentation } from '../actions/apply-instrumentation.ts';
import { frameworks } from '../actions/frameworks.ts';
import { getIntegrationPattern, providerIds } from '../actions/get-integration-pattern.ts';
import { previewInstrumentation } from '../actions/preview-instrumentation.ts';
import { scanProject } from '../actions/scan-project.ts';
import { suggestInstrumentation } from '../actions/suggest-instrumentation.ts';
import { validateFile } from '../actions/validate-file.ts';
import { verifyEvents } from '../actions/verify-events.ts';
import type { TaskPrompt } from './prompts.ts';

export const instrumentApp: TaskPrompt = {
  name: 'instrument_app',
  title: 'Instrument this app',
  description: 'Records every LLM call of the project as Amplitude events, and proves it.',
  arguments: [
    { name: 'path', description: 'Folder to work on. Default: the project.' },
    { name: 'provider', description: 'Only this provider.', known: providerIds },
    { name: 'framework', description: 'Default: detected.', known: frameworks.map(({ id }) => id) },
  ],
  text: ({ path, provider, framework }) => {
    const scope = path ? ` with paths ["${path}"]` : '';
    const chosen = Object.entries({ provider, framework }).filter(([, value]) => value);
    const options = chosen.length > 0 ? ` with ${JSON.stringify(Object.fromEntries(chosen))}` : '';
    return `Instrument this app with amplitude-ai, so that every LLM call is recorded as an [Agent] event in Amplitude.

1. ${scanProject.name}${scope}: note the coverage and every uninstrumented call site.
2. ${suggestInstrumentation.name}${options}: follow its steps in order; install the package with the command it gives.
3. ${previewInstrumentation.name}${scope}: read the diff and the diagnostics. "action" diagnostics need a decision: tell me.
4. ${applyInstrumentation.name} with the planId. If it refuses, preview again. If this tool is not allowed here, apply the diff with your own editor.
5. For each site that is still uninstrumented, take a pattern from ${getIntegrationPattern.name} and edit by hand; check each edited file with ${validateFile.name}.
6. Add a session around each request or conversation (${getIntegrationPattern.name}, way "session") with the user id that the app already has. Do not invent ids.
7. Run the project's type-check and tests.
8. ${scanProject.name}${scope} again: 100 % recorded, nothing unparsed.
9. ${verifyEvents.name}, and do what it says until it is verified: an inbox in one terminal, the app or its tests in another.

Rules: change imports and set-up only, never prompts, models or parameters. Never write an API key into code; it comes from the environment. Report coverage before and after, the changed files, and what is left.`;
  },
};
