import { z } from 'zod';
import { allFacts } from '../providers/all-facts.ts';
import { defineAction, readsOnly } from './action.ts';
import { ways } from './integration-ways.ts';

export const providerIds: readonly string[] = allFacts.map(({ id }) => id);
const wayIds: readonly string[] = ways.map(({ id }) => id);

const pattern = z.object({
  provider: z.string(),
  way: z.string(),
  title: z.string(),
  when: z.string(),
  code: z.string().optional(),
});

type Pattern = z.infer<typeof pattern>;

/** The ways are the same for each provider. */
const index: Pattern[] = ways.map(({ id, title, when }) => ({
  provider: providerIds.join(', '),
  way: id,
  title,
  when,
}));

/** Patterns with their code; of nothing in particular an index. */
export function patterns(wanted: { provider?: string | undefined; way?: string | undefined }): Pattern[] {
  if (wanted.provider === undefined && wanted.way === undefined) return index;
  const rows = allFacts.filter(({ id }) => wanted.provider === undefined || id === wanted.provider);
  return rows.flatMap((facts) =>
    ways
      .filter(({ id }) => wanted.way === undefined || id === wanted.way)
      .map((way) => ({
        provider: facts.id,
        way: way.id,
        title: `${facts.label}: ${way.title}`,
        when: way.when,
        code: way.code(facts),
      })),
  );
}

export function renderPattern({ title, when, way, provider, code }: Pattern): string {
  const language = ways.find(({ id }) => id === way)?.language ?? '';
  const body = code === undefined ? `provider ${provider}, way ${way}` : `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``;
  return `## ${title}\n${when}\n${body}`;
}

export const getIntegrationPattern = defineAction({
  name: 'get_integration_pattern',
  title: 'Get integration pattern',
  summary: 'Code that records LLM calls, per provider and way in. Without arguments an index.',
  input: z.strictObject({ provider: z.enum(providerIds).optional(), way: z.enum(wayIds).optional() }),
  output: z.object({ patterns: z.array(pattern) }),
  annotations: readsOnly,
  command: {
    name: 'pattern',
    abouts: { provider: 'whose SDK', way: 'how the calls are to be recorded' },
    argument: 'provider',
    examples: [
      { args: '', does: 'which patterns there are' },
      { args: `${providerIds[0]} --way ${wayIds[0]}`, does: 'one of them' },
    ],
  },
  run: async (wanted) => ({ patterns: patterns(wanted) }),
  render: ({ patterns: listed }) => listed.map(renderPattern).join('\n\n'),
});
