import { environmentVariables } from '../core/config.ts';
import type { PlannedFile } from '../setup/planned-file.ts';
import type { Environment } from './action.ts';
import type { Layout } from './read-layout.ts';
import type { ProjectFacts } from './read-project.ts';

interface Step {
  readonly do: string;
  readonly command?: string;
}

/** What a person does after the files are there, in order. */
export function initSteps(
  project: ProjectFacts,
  { client, folder }: Layout,
  files: readonly PlannedFile[],
  env: Environment,
): Step[] {
  const isSet = Boolean(env[environmentVariables.apiKey]);
  const steps: Step[] = [];
  const bootstrap = files[0]?.path ?? '';
  if (!project.hasPackage) steps.push({ do: 'Install the package.', command: `${project.install} amplitude-ai` });
  if (!isSet && project.keyFile === undefined && client?.use !== 'singleton') {
    steps.push({
      do: `Put the API key of your Amplitude project into the environment of the app.`,
      command: `export ${environmentVariables.apiKey}=<key>`,
    });
  }
  if (client?.use === 'instance') {
    steps.push({ do: `To share the client of ${client.file}, pass it in ${bootstrap}: init({ amplitude: client }).` });
  }
  steps.push(
    project.sdks.length > 0
      ? { do: 'See the change that records your LLM calls, and apply it.', command: 'npx amplitude-ai preview' }
      : { do: 'Install the SDK of an LLM provider; see what is supported.', command: 'npx amplitude-ai pattern' },
  );
  const start = project.framework?.startFile;
  const hasOwnStart = start !== undefined && !files.some(({ path }) => path.includes(start));
  if (hasOwnStart) {
    steps.push({ do: `Add \`await import('./amplitude')\` to register() in ${folder ? `${folder}/` : ''}${start}.` });
  }
  steps.push(
    { do: `Put inSession() of ${bootstrap} around the handling of a request, with the ids that the app has.` },
    { do: 'Check it all.', command: 'npx amplitude-ai doctor' },
  );
  return steps;
}
