import { z } from 'zod';
import type { Progress } from '../analyze/index.ts';
import { defineAction, readsOnly } from './action.ts';
import { counted } from './counted.ts';
import { frameworks } from './frameworks.ts';
import { providerIds } from './get-integration-pattern.ts';
import { nextSteps } from './next-steps.ts';
import { readProject } from './read-project.ts';
import { translateErrors } from './translate-errors.ts';

const sdk = z.object({
  provider: z.string(),
  package: z.string(),
  wanted: z.string(),
  installed: z.string().optional(),
  supported: z.string(),
});

const step = z.object({
  do: z.string(),
  tool: z.string().optional(),
  arguments: z.record(z.string(), z.string()).optional(),
  command: z.string().optional(),
});

export const suggestInstrumentation = defineAction({
  name: 'suggest_instrumentation',
  title: 'Suggest instrumentation',
  summary: 'Gives the set-up steps that remain, in order, from dependencies and call sites.',
  input: z.strictObject({
    framework: z
      .enum(frameworks.map(({ id }) => id))
      .describe('default: detected')
      .optional(),
    provider: z.enum(providerIds).optional(),
  }),
  output: z.object({
    project: z.string(),
    framework: z.string().optional(),
    sdks: z.array(sdk),
    coverage: z.object({ total: z.int(), instrumented: z.int(), percent: z.number() }),
    done: z.boolean(),
    steps: z.array(step),
  }),
  annotations: readsOnly,
  command: {
    name: 'suggest',
    examples: [{ args: '', does: 'what is left to do in this project' }],
  },
  run: async (wanted, context) => {
    const root = await context.root();
    const project = await readProject(root);
    const { scanProject } = await import('../analyze/index.ts');
    const { signal, progress } = context;
    const onProgress = progress && (({ done, total }: Progress) => progress(done, total));
    const { sites, coverage } = await translateErrors(() => scanProject({ root, signal, onProgress }));
    const framework = frameworks.find(({ id }) => id === wanted.framework) ?? project.framework;
    const missing = sites.filter(({ status, inTest }) => status === 'uninstrumented' && !inTest);
    const elsewhere = sites.filter(({ status, inTest }) => status === 'other-tool' && !inTest);
    const steps = nextSteps({
      project,
      framework,
      missing,
      elsewhere,
      total: coverage.total,
      provider: wanted.provider,
    });
    const { total, instrumented, percent } = coverage;
    return {
      project: project.name ?? root,
      ...(framework ? { framework: framework.id } : {}),
      sdks: project.sdks.filter(({ provider }) => wanted.provider === undefined || provider === wanted.provider),
      coverage: { total, instrumented, percent },
      done: steps.length === 0,
      steps,
    };
  },
  render: ({ project, framework, sdks, coverage, done, steps }) =>
    [
      `${project}${framework ? ` (${framework})` : ''}: ${coverage.instrumented} of ${counted(coverage.total, 'call site')} recorded (${coverage.percent} %)`,
      ...sdks.map(
        ({ provider, package: name, wanted, installed, supported }) =>
          `${provider}: ${name}@${wanted}, installed ${installed ?? 'no'}, supported ${supported}`,
      ),
      ...(done ? ['Nothing is left to do.'] : []),
      ...steps.map((one, at) => `${at + 1}. ${one.do}${renderCall(one)}`),
    ].join('\n'),
});

function renderCall({ tool, arguments: args, command }: z.infer<typeof step>): string {
  const call = tool ? ` → ${tool} ${JSON.stringify(args ?? {})}` : '';
  return `${call}${command ? ` → $ ${command}` : ''}`;
}
