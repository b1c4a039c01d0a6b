import { describe, expect, it } from 'vitest';
import { amplitudeAi } from '../../codemods/migrations/amplitude-ai.ts';
import { ancestors } from '../../codemods/migrations/ancestors.ts';
import { braintrust } from '../../codemods/migrations/braintrust.ts';
import { helicone } from '../../codemods/migrations/helicone.ts';
import { langfuse } from '../../codemods/migrations/langfuse.ts';
import { langsmith } from '../../codemods/migrations/langsmith.ts';
import { manualTrack } from '../../codemods/migrations/manual-track.ts';
import { openlit } from '../../codemods/migrations/openlit.ts';
import { posthog } from '../../codemods/migrations/posthog.ts';
import { traceloop } from '../../codemods/migrations/traceloop.ts';
import asJscodeshift from '../../codemods/transforms/from-langsmith.ts';
import { transforms } from '../../codemods/transforms/index.ts';
import * as langchain from '../../src/frameworks/langchain/index.ts';
import * as agents from '../../src/frameworks/openai-agents/index.ts';
import * as root from '../../src/index.ts';
import * as otel from '../../src/otel/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import * as testing from '../../src/testing.ts';

const rows = [
  posthog,
  langfuse,
  langsmith,
  braintrust,
  helicone,
  traceloop,
  openlit,
  manualTrack,
  amplitudeAi,
  ancestors,
];

const modules: Readonly<Record<string, object>> = {
  'amplitude-ai': root,
  'amplitude-ai/langchain': langchain,
  'amplitude-ai/openai-agents': agents,
  'amplitude-ai/opentelemetry': otel,
  'amplitude-ai/testing': testing,
  ...Object.fromEntries(
    allFacts.map(({ id, clients }) => [id, Object.fromEntries(clients.map((one) => [one.name, one]))]),
  ),
};

describe('the rows of tools to migrate from', () => {
  it('are a transform each, which says why there is no way back', () => {
    const known = new Map(transforms.map((one) => [one.name, one.reversible]));
    for (const { tool, irreversible } of rows) expect(known.get(`from-${tool}`)).toEqual({ no: irreversible });
  });

  it.each(rows.map((row) => [row.tool, row] as const))('name only exports that we have: %s', (_, row) => {
    const wrong = row.modules.flatMap(({ exports }) =>
      Object.values(exports).flatMap((fate) => {
        if (fate.becomes === 'run') return fate.name in root ? [] : [fate.name];
        if (fate.becomes !== 'export') return [];
        const names = [fate.name, ...(fate.variant ? [fate.variant.name] : [])];
        return names.filter((name) => !(name in (modules[fate.of] ?? {}))).map((name) => `${fate.of} ${name}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('name only tracking methods that we have', () => {
    const { prototype } = root.AmplitudeAI;
    const events = [manualTrack, ancestors].flatMap(({ handWritten }) => handWritten?.events ?? []);
    const named = events.flatMap(({ method, first }) => [method ?? [], first?.method ?? []].flat());
    expect(named.length).toBeGreaterThan(8);
    for (const method of named) expect(method in prototype).toBe(true);
  });

  it('run as plain jscodeshift transforms', () => {
    const said: string[] = [];
    const source =
      "import { traceable } from 'langsmith/traceable';\nexport const a = traceable(async () => 1, { on_end: () => 1 });\n";
    const after = asJscodeshift({ path: 'src/a.ts', source }, { report: (text: string) => void said.push(text) }, {});
    expect(after).toBe("import { observe } from 'amplitude-ai';\nexport const a = observe(async () => 1);\n");
    expect(said).toEqual([expect.stringContaining('src/a.ts:2:45 action: on_end')]);
  });
});
