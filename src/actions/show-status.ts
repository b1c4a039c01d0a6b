import { z } from 'zod';
import { environmentVariables } from '../core/config.ts';
import { SDK_VERSION } from '../core/version.ts';
import { optionsCheck, withoutCredentials } from '../setup/environment-checks.ts';
import { registerSigns } from '../setup/register-signs.ts';
import { defineAction, readsOnly } from './action.ts';
import { readProject } from './read-project.ts';

const sdk = z.object({ package: z.string(), installed: z.string().optional(), supported: z.string() });

/** Said by name only: whether it is there, never what it is. */
const secrets: ReadonlySet<string> = new Set([environmentVariables.apiKey]);

export const showStatus = defineAction({
  name: 'show_status',
  title: 'Show status',
  summary:
    'Says what the runtime would do in this environment: its options, the SDKs it would observe, and by which way.',
  input: z.strictObject({}),
  output: z.object({
    version: z.string(),
    node: z.string(),
    project: z.string(),
    tracking: z.boolean(),
    settings: z.string(),
    valid: z.boolean(),
    variables: z.array(z.object({ name: z.string(), set: z.boolean(), value: z.string().optional() })),
    sdks: z.array(sdk),
    patchedBy: z.array(z.string()),
  }),
  annotations: readsOnly,
  command: {
    name: 'status',
    examples: [
      { args: '', does: 'what would happen here' },
      { args: '--json', does: 'the same for a script' },
    ],
    env: Object.fromEntries(Object.values(environmentVariables).map((name) => [name, 'an option of the runtime'])),
    badNews: 'a variable has a value that does not work',
    failed: ({ valid }) => !valid,
  },
  run: async (_, context) => {
    const root = await context.root();
    const env = context.env ?? process.env;
    const project = await readProject(root, env);
    const { status, found } = optionsCheck(env);
    return {
      version: SDK_VERSION,
      node: process.versions.node,
      project: project.name ?? root,
      tracking: Boolean(env[environmentVariables.apiKey]),
      settings: found,
      valid: status === 'ok',
      variables: Object.values(environmentVariables).map((name) => {
        const value = env[name];
        const isShown = Boolean(value) && !secrets.has(name);
        return { name, set: Boolean(value), ...(isShown && value ? { value: fitToShow(value) } : {}) };
      }),
      sdks: project.sdks.map(({ package: name, installed, supported }) => ({
        package: name,
        ...(installed === undefined ? {} : { installed }),
        supported,
      })),
      patchedBy: registerSigns(env, project.scripts),
    };
  },
  render: ({ version, node, project, tracking, settings, variables, sdks, patchedBy }) =>
    [
      `amplitude-ai ${version}, Node.js ${node}, ${project}`,
      tracking
        ? `records LLM calls: ${settings}`
        : `records nothing: ${environmentVariables.apiKey} is not set (${settings})`,
      ...variables.map(({ name, set, value }) => `${name}: ${value ?? (set ? 'set' : 'not set')}`),
      ...sdks.map(
        ({ package: name, installed, supported }) =>
          `${name}: ${installed ?? 'not installed'} (supported ${supported})`,
      ),
      ...(sdks.length === 0 ? ['no supported SDK in package.json'] : []),
      patchedBy.length > 0 ? `patched without a change of code: ${patchedBy.join(', ')}` : 'no register hook',
    ].join('\n'),
});

const fitToShow = (value: string): string => (URL.canParse(value) ? withoutCredentials(value) : value);
