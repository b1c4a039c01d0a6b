import { z } from 'zod';
import type { CatalogRows } from '../catalog/catalog-rows.ts';
import type { Step } from '../catalog/registration-plan.ts';
import { serverOrigin } from '../catalog/server-origin.ts';
import { environmentVariables } from '../core/config.ts';
import { type ActionContext, defineAction, type Environment } from './action.ts';
import { ActionError } from './action-error.ts';
import { counted } from './counted.ts';

const secretVariable = 'AMPLITUDE_AI_SECRET_KEY';

const row = z.object({ entity: z.string(), name: z.string(), event: z.string().optional() });

const described = ({ entity, name, eventType }: Step): z.infer<typeof row> => ({
  entity,
  name,
  ...(eventType === undefined ? {} : { event: eventType }),
});

const shown = ({ entity, name, event }: z.infer<typeof row>): string =>
  `${entity} ${name}${event === undefined ? '' : ` of ${event}`}`;

const input = z.strictObject({
  apiKey: z.string().describe(`default: ${environmentVariables.apiKey}`).optional(),
  secretKey: z
    .string()
    .describe(`"-" reads it from standard input; better so, or as ${secretVariable}, than in the shell's history`)
    .optional(),
  eu: z.boolean().describe('the project has EU data residency').optional(),
  serverUrl: z.string().describe('a proxy for the Taxonomy API, instead of Amplitude itself').optional(),
  dialects: z.boolean().describe('the events of dialects as well').optional(),
  dryRun: z.boolean().describe('print what would be registered; asks nobody and needs no key').optional(),
});

export const registerCatalog = defineAction({
  name: 'register_catalog',
  title: 'Register catalog',
  summary:
    "Describes every [Agent] event and property in a project's data catalog. Safe to repeat: sends what differs.",
  input,
  output: z.object({
    server: z.string(),
    dryRun: z.boolean(),
    created: z.array(row),
    updated: z.array(row),
    unchanged: z.int(),
    failed: z.array(row.extend({ message: z.string() })),
  }),
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: true },
  command: {
    name: 'register-catalog',
    examples: [
      { args: '--dry-run', does: 'what would be registered, without a request' },
      { args: '', does: 'register, with both keys from the environment' },
      { args: '--eu --secret-key - < secret.txt', does: 'an EU project, the secret key from a file' },
    ],
    env: {
      [environmentVariables.apiKey]: 'API key of the project',
      [secretVariable]: 'secret key of the project; it is never printed',
    },
    badNews: 'Amplitude refused the keys or some of the rows, or could not be reached',
    counts: 'rows',
    failed: ({ failed }) => failed.length > 0,
  },
  run: async (given, context) => {
    const place = serverOrigin(given.serverUrl, given.eu ? 'EU' : 'US');
    if ('problem' in place) {
      throw new ActionError('INVALID_ARGUMENT', `--server-url: ${place.problem}.`, 'Give an https address.');
    }
    const { catalogRows } = await import('../catalog/catalog-rows.ts');
    const rows = catalogRows(given.dialects);
    if (given.dryRun) return { server: place.origin, dryRun: true, ...(await wholePlan(rows)) };
    const keys = await keysOf(given, context);
    return { server: place.origin, dryRun: false, ...(await register(rows, { ...place, ...keys }, context)) };
  },
  render: ({ server, dryRun, created, updated, unchanged, failed }) =>
    dryRun
      ? [
          `Would create or update in ${server}, as far as it differs: ${tally(created)}.`,
          ...created.map((one) => shown(one)),
        ].join('\n')
      : [
          `${server}: ${created.length} created, ${updated.length} updated, ${unchanged} unchanged, ${failed.length} failed`,
          ...created.map((one) => `+ ${shown(one)}`),
          ...updated.map((one) => `~ ${shown(one)}`),
          ...failed.map((one) => `- ${shown(one)}: ${one.message}`),
        ].join('\n'),
});

const plurals = { category: 'categories', event: 'events', property: 'properties' } as const;

function tally(rows: readonly z.infer<typeof row>[]): string {
  return Object.entries(plurals)
    .map(([entity, plural]) => {
      const count = rows.filter((one) => one.entity === entity).length;
      return count === 1 ? counted(1, entity) : `${count} ${plural}`;
    })
    .join(', ');
}

async function wholePlan(rows: CatalogRows) {
  const { planRegistration } = await import('../catalog/registration-plan.ts');
  const { nothingKnown } = await import('../catalog/known-rows.ts');
  const { steps } = planRegistration(rows, nothingKnown);
  return { created: steps.map(described), updated: [], unchanged: 0, failed: [] };
}

interface Keys {
  readonly apiKey: string;
  readonly secretKey: string;
}

async function keysOf({ apiKey, secretKey }: z.infer<typeof input>, { env, stdin }: ActionContext): Promise<Keys> {
  const from: Environment = env ?? process.env;
  const secret = secretKey === '-' ? (await stdin?.())?.trim() : (secretKey ?? from[secretVariable]);
  const key = apiKey ?? from[environmentVariables.apiKey];
  const missing = [
    ...(key ? [] : [`${environmentVariables.apiKey} (or --api-key)`]),
    ...(secret ? [] : [`${secretVariable} (or --secret-key - with the key on standard input)`]),
  ];
  if (key && secret) return { apiKey: key, secretKey: secret };
  throw new ActionError(
    'INVALID_ARGUMENT',
    `There is no ${missing.join(' and no ')}.`,
    "Both keys are in the project's settings in Amplitude. --dry-run needs none.",
  );
}

async function register(rows: CatalogRows, options: Keys & { readonly origin: string }, context: ActionContext) {
  const { registerRows } = await import('../catalog/register-rows.ts');
  const { taxonomyClient } = await import('../catalog/taxonomy-client.ts');
  const { TaxonomyError } = await import('../catalog/taxonomy-error.ts');
  const { signal, progress } = context;
  const done = await registerRows(rows, taxonomyClient({ ...options, signal }), progress).catch((error: unknown) => {
    throw error instanceof TaxonomyError ? new ActionError('REFUSED', error.message, error.next) : error;
  });
  return {
    created: done.created.map(described),
    updated: done.updated.map(described),
    unchanged: done.unchanged,
    failed: done.failed.map(({ step, message }) => ({ ...described(step), message })),
  };
}
