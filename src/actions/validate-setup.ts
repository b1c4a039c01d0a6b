import { z } from 'zod';
import type { CheckStatus } from '../setup/check.ts';
import { defineAction, readsOnly } from './action.ts';
import { readProject } from './read-project.ts';

const statuses = ['ok', 'warning', 'failed', 'skipped'] as const satisfies readonly CheckStatus[];
const marks: Readonly<Record<CheckStatus, string>> = { ok: '✓', warning: '!', failed: '✗', skipped: '-' };

export const validateSetup = defineAction({
  name: 'validate_setup',
  title: 'Validate setup',
  summary: 'Checks versions, SDKs, key and options; `fix` mends what failed.',
  input: z.strictObject({
    mockCheck: z.boolean().describe('look only: make no mock call of the SDKs and no mock flush').optional(),
  }),
  output: z.object({
    ok: z.boolean(),
    checks: z.array(
      z.object({ name: z.string(), status: z.enum(statuses), found: z.string(), fix: z.string().optional() }),
    ),
  }),
  annotations: readsOnly,
  command: {
    name: 'doctor',
    onByDefault: 'mockCheck',
    examples: [
      { args: '', does: 'check everything, with a mock call and a mock flush' },
      { args: '--no-mock-check --json', does: 'only look, for a script' },
    ],
    badNews: 'a check failed',
    failed: ({ ok }) => !ok,
    print: ({ ok, checks }) => ({
      title: ok ? 'Nothing is wrong.' : 'Something is wrong.',
      head: ['', 'check', 'found'],
      rows: checks.map(({ name, status, found }) => [marks[status], name, found]),
      notes: checks.flatMap(({ name, fix }) => (fix === undefined ? [] : [`fix ${name}: ${fix}`])),
    }),
  },
  run: async ({ mockCheck = false }, context) => {
    const root = await context.root();
    const env = context.env ?? process.env;
    const project = await readProject(root, env);
    const { lookAtSetup, trySetup } = await import('./setup-checks.ts');
    const looked = await lookAtSetup(root, project, env);
    const checks = mockCheck ? [...looked, ...(await trySetup(root, project, env))] : looked;
    return { ok: checks.every(({ status }) => status !== 'failed'), checks };
  },
  render: ({ checks }) =>
    checks
      .map(({ name, status, found, fix }) => `${marks[status]} ${name}: ${found}${fix ? ` → ${fix}` : ''}`)
      .join('\n'),
});
