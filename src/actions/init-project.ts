import { z } from 'zod';
import { environmentVariables } from '../core/config.ts';
import { bootstrapText, startFileText } from '../setup/bootstrap-text.ts';
import { withVariable } from '../setup/env-example.ts';
import { extensions } from '../setup/module-kind.ts';
import { fateOf, type PlannedFile } from '../setup/planned-file.ts';
import { defineAction } from './action.ts';
import { ActionError } from './action-error.ts';
import { initSteps } from './init-steps.ts';
import { type Layout, readLayout } from './read-layout.ts';
import { type ProjectFacts, readProject } from './read-project.ts';
import { readIfThere, writeFiles } from './write-files.ts';

const fates = ['created', 'overwritten', 'extended', 'unchanged', 'refused'] as const;

export const initProject = defineAction({
  name: 'init_project',
  title: 'Set up a project',
  summary:
    'Writes the file that sets Amplitude AI up in this project, fitting its framework and modules, and says what comes next.',
  input: z.strictObject({
    dryRun: z.boolean().describe('print the files as they would be, and write nothing').optional(),
    force: z.boolean().describe('replace a file of the same name').optional(),
  }),
  output: z.object({
    dryRun: z.boolean(),
    modules: z.string(),
    framework: z.string().optional(),
    providers: z.array(z.string()),
    client: z.string().optional(),
    files: z.array(z.object({ path: z.string(), fate: z.enum(fates), text: z.string().optional() })),
    steps: z.array(z.object({ do: z.string(), command: z.string().optional() })),
  }),
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
  command: {
    name: 'init',
    examples: [
      { args: '', does: 'write the set-up file of this project' },
      { args: '--dry-run', does: 'see it first' },
      { args: '--root packages/api', does: 'in one package of a monorepo' },
    ],
    badNews: 'a different file of the same name is there; nothing was written',
    failed: ({ files }) => files.some(({ fate }) => fate === 'refused'),
  },
  run: async ({ dryRun = false, force = false }, context) => {
    const root = await context.root();
    const project = await readProject(root, context.env);
    const layout = await readLayout(root, project);
    const planned = await planFiles(root, project, layout);
    const files = planned.map((file) => ({ ...file, fate: fateOf(file, force) }));
    const refused = files.filter(({ fate }) => fate === 'refused').map(({ path }) => path);
    if (refused.length > 0 && !dryRun) {
      throw new ActionError(
        'REFUSED',
        `${refused.join(', ')} exists and says something else. Nothing was written.`,
        'See the difference with --dry-run; --force replaces it.',
      );
    }
    if (!dryRun)
      await writeFiles(
        root,
        files.filter(({ fate }) => fate !== 'unchanged'),
      );
    return {
      dryRun,
      modules: layout.kind,
      ...(project.framework ? { framework: project.framework.id } : {}),
      providers: project.sdks.map(({ provider }) => provider),
      ...(layout.client ? { client: layout.client.file } : {}),
      files: files.map(({ path, fate, text }) => ({ path, fate, ...(dryRun ? { text } : {}) })),
      steps: initSteps(project, layout, planned, context.env ?? process.env),
    };
  },
  render: ({ dryRun, modules, framework, providers, client, files, steps }) =>
    [
      `${[modules, framework, ...providers].filter(Boolean).join(', ')}${client ? `; Amplitude client in ${client}` : ''}`,
      ...files.flatMap(({ path, fate, text }) => [
        `${dryRun ? 'would be ' : ''}${fate}: ${path}`,
        ...(text === undefined ? [] : [text.trimEnd().replace(/^/gm, '  ')]),
      ]),
      ...steps.map(({ do: what, command }, at) => `${at + 1}. ${what}${command ? `\n   $ ${command}` : ''}`),
    ].join('\n'),
});

const within = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

async function planFiles(
  root: string,
  project: ProjectFacts,
  { kind, folder, client }: Layout,
): Promise<PlannedFile[]> {
  const bootstrap = within(folder, `amplitude${extensions[kind]}`);
  const text = bootstrapText({
    kind,
    agentId: project.name ?? 'app',
    sharesClient: client?.use === 'singleton',
  });
  const files: PlannedFile[] = [{ path: bootstrap, text, found: await readIfThere(root, bootstrap), mode: 'whole' }];
  const startFile = project.framework?.startFile;
  if (startFile !== undefined) {
    const path = within(folder, `${startFile}${extensions[kind]}`);
    const found = await readIfThere(root, path);
    // A start file of the app's own has more to do than ours: the next steps say what to add.
    if (found === undefined || found === startFileText('./amplitude')) {
      files.push({ path, text: startFileText('./amplitude'), found, mode: 'whole' });
    }
  }
  const example = await readIfThere(root, '.env.example');
  const extended = example === undefined ? undefined : withVariable(example, environmentVariables.apiKey);
  if (extended !== undefined) files.push({ path: '.env.example', text: extended, found: example, mode: 'add' });
  return files;
}
