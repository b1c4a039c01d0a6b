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

type Step = z.infer<typeof step>;

const answer = z.object({
  project: z.string(),
  framework: z.string().optional(),
  sdks: z.array(sdk),
  coverage: z.object({ total: z.int(), instrumented: z.int(), percent: z.number() }),
  done: z.boolean(),
  steps: z.array(step),
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
  output: answer,
  annotations: readsOnly,
  command: {
    name: 'suggest',
    abouts: { provider: 'of this one only' },
    examples: [{ args: '', does: 'what is left to do in this project' }],
    print: (answer) => ({
      title: headline(answer),
      head: ['provider', 'package', 'installed', 'supported'],
      rows: answer.sdks.map(({ provider, package: name, wanted, installed, supported }) => [
        provider,
        `${name}@${wanted}`,
        installed ?? 'no',
        supported,
      ]),
      notes: answer.done ? [nothingLeft] : answer.steps.flatMap(stepLines),
    }),
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
  render: (answer) =>
    [
      headline(answer),
      ...answer.sdks.map(
        ({ provider, package: name, wanted, installed, supported }) =>
          `${provider}: ${name}@${wanted}, installed ${installed ?? 'no'}, supported ${supported}`,
      ),
      ...(answer.done ? [nothingLeft] : []),
      ...answer.steps.map((one, at) => `${at + 1}. ${one.do}${renderCall(one)}`),
    ].join('\n'),
});

const nothingLeft = 'Nothing is left to do.';

function headline({ project, framework, coverage: { total, instrumented, percent } }: z.infer<typeof answer>): string {
  const kind = framework ? ` (${framework})` : '';
  return `${project}${kind}: ${instrumented} of ${counted(total, 'call site')} recorded (${percent} %)`;
}

const toolCall = ({ tool, arguments: args }: Step) => tool && `${tool} ${JSON.stringify(args ?? {})}`;

function renderCall(step: Step): string {
  const call = toolCall(step);
  return `${call ? ` → ${call}` : ''}${step.command ? ` → $ ${step.command}` : ''}`;
}

/** For a terminal, what one types below what it is for. */
function stepLines(step: Step, at: number): string[] {
  const typed = step.command ?? toolCall(step);
  return [`${at + 1}. ${step.do}`, ...(typed ? [`   $ ${typed}`] : [])];
}
