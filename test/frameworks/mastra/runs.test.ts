import type { Mastra } from '@mastra/core';
import { createStep, createWorkflow } from '@mastra/core/workflows';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { patchFetch } from '../../../src/instrument/patch-fetch.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { each, types } from '../../contract/stage.ts';
import type { Scenario } from '../../standins/index.ts';
import { expectGolden } from '../golden.ts';
import { says, useMastra, weatherIn } from './stage.ts';

const stage = useMastra();

const ask = async (mastra: Mastra, abortSignal?: AbortSignal) => {
  const { text } = await mastra.getAgent('analyst').generate('How is the weather?', { abortSignal });
  return text;
};
const read = async (mastra: Mastra, abortSignal?: AbortSignal) => {
  const { textStream } = await mastra.getAgent('analyst').stream('How is the weather?', { abortSignal });
  let all = '';
  for await (const text of textStream) all += text;
  return all;
};

const rows: readonly { name: string; scenarios: readonly Scenario[]; run: (mastra: Mastra) => Promise<unknown> }[] = [
  { name: 'plain', scenarios: [says('Fine.')], run: ask },
  { name: 'stream', scenarios: [says('It is fine.')], run: read },
  { name: 'tools', scenarios: [weatherIn('Paris'), says('Sunny.')], run: ask },
  { name: 'streamed tools', scenarios: [weatherIn('Paris'), says('Sunny.')], run: read },
  { name: 'tool that fails', scenarios: [weatherIn('Atlantis'), says('I cannot tell.')], run: ask },
  {
    name: 'nested agents',
    scenarios: [
      { toolCalls: [{ name: 'agent-scout', arguments: { prompt: 'Find it.' } }] },
      says('Found.'),
      says('It is there.'),
    ],
    run: ask,
  },
  { name: 'error', scenarios: [{ error: { status: 400, message: 'No.' } }], run: ask },
];

/** Ids and dates that the framework makes. */
const made = (text: string) =>
  text
    .replaceAll(/"\[Agent\] (Trace|Parent Span) ID":"\w+"/g, '"[Agent] $1 ID":"<id>"')
    .replaceAll(
      /\\"(createdAt|runId|id|threadId|resourceId|subAgent\w+)\\":(\d+|\\"[^"]*\\")/g,
      '\\"$1\\":\\"<made>\\"',
    );

async function outcome(run: Promise<unknown>) {
  try {
    return { value: await run };
  } catch (error) {
    return { error: String(error) };
  }
}

describe.each(rows)('a run: $name', ({ name, scenarios, run }) => {
  it('gives the app what it gets without us, and its events', async () => {
    stage.standIn.enqueue(...scenarios);
    const bare = await outcome(run(stage.bare()));
    const requests = stage.standIn.requests.length;
    stage.standIn.clear();
    stage.standIn.enqueue(...scenarios);
    const { ai, mastra } = stage.traced({ userId: 'user-1' });
    expect(await outcome(run(mastra))).toEqual(bare);
    expect(stage.standIn.requests.length).toBe(requests);
    await expect.poll(() => types(ai.events).at(-1)).toBe('Span');
    await expectGolden(JSON.parse(made(JSON.stringify(ai.events))), `./golden/${name.replaceAll(' ', '-')}.json`);
  });
});

describe.each([
  { way: 'an answer', run: ask },
  { way: 'a stream', run: read },
])('an abort of $way', ({ way, run }) => {
  /** The app ends the run while it waits for the model. */
  async function aborted(mastra: Mastra) {
    stage.standIn.enqueue({ ...says('Late.'), headersDelayMs: 5_000 });
    const asked = stage.standIn.requests.length;
    const controller = new AbortController();
    const running = outcome(run(mastra, controller.signal));
    await expect.poll(() => stage.standIn.requests.length).toBe(asked + 1);
    controller.abort();
    return await running;
  }

  it('gives the app what it gets without us, and is an error of the app', async () => {
    const bare = await aborted(stage.bare());
    stage.standIn.clear();
    const { ai, mastra } = stage.traced({ userId: 'user-1' });
    expect(await aborted(mastra)).toEqual(bare);
    await expect.poll(() => types(ai.events).toSorted()).toEqual(['AI Response', 'Span', 'User Message']);
    const failed = ai.events.filter(({ event_type: type }) => type !== '[Agent] User Message');
    expect(each(failed, '[Agent] Error Type')).toEqual(['AbortError', 'AbortError']);
    await expectGolden(JSON.parse(made(JSON.stringify(ai.events))), `./golden/abort-of-${way.replace(' ', '-')}.json`);
  });
});

describe('a run', () => {
  it('belongs to the session and the agent around it', async () => {
    const { ai, mastra } = stage.traced({ ai: undefined });
    stage.standIn.enqueue(weatherIn('Paris'), says('Sunny.'));
    await ai
      .agent('desk')
      .session({ sessionId: 'session-1', userId: 'user-9' })
      .run(() => ask(mastra));
    await expect.poll(() => ai.eventsOfType('[Agent] Span').length).toBe(1);
    expect(new Set(each(ai.events, '[Agent] Session ID'))).toEqual(new Set(['session-1']));
    expect(new Set(ai.events.map(({ user_id: user }) => user))).toEqual(new Set(['user-9']));
    ai.assertEventTracked('[Agent] AI Response', { '[Agent] Agent ID': 'analyst', '[Agent] Parent Agent ID': 'desk' });
  });

  it('takes session and user from what Mastra was told, where nothing is around it', async () => {
    const { ai, mastra } = stage.traced();
    stage.standIn.enqueue(says('Fine.'));
    const tracingOptions = { metadata: { threadId: 'thread-1', resourceId: 'user-7' } };
    await mastra.getAgent('analyst').generate('How is it?', { tracingOptions });
    await expect.poll(() => ai.eventsOfType('[Agent] Span').length).toBe(1);
    expect(new Set(each(ai.events, '[Agent] Session ID'))).toEqual(new Set(['thread-1']));
    expect(new Set(ai.events.map(({ user_id: user }) => user))).toEqual(new Set(['user-7']));
  });

  it('holds no content in metadata_only', async () => {
    const { ai, mastra } = stage.traced({}, { contentMode: 'metadata_only' });
    stage.standIn.enqueue(weatherIn('CANARY'), says('CANARY'));
    await mastra.getAgent('analyst').generate('CANARY', { instructions: 'CANARY' });
    await expect.poll(() => types(ai.events).at(-1)).toBe('Span');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response', 'Span']);
    expect(JSON.stringify(ai.events)).not.toContain('CANARY');
  });

  it('of a workflow is its steps, each inside the one around it', async () => {
    const { ai, mastra } = stage.traced();
    const inputSchema = z.object({ n: z.number() });
    const add = createStep({
      id: 'add',
      inputSchema,
      outputSchema: inputSchema,
      execute: async ({ inputData }) => ({ n: inputData.n + 1 }),
    });
    const workflow = createWorkflow({ id: 'sum', inputSchema, outputSchema: inputSchema, mastra }).then(add).commit();
    const run = await workflow.createRun();
    const result = await run.start({ inputData: { n: 1 } });
    expect(result.status).toBe('success');
    await expect.poll(() => ai.eventsOfType('[Agent] Span').length).toBe(2);
    const [step, whole] = ai.eventsOfType('[Agent] Span');
    expect(each(ai.events, '[Agent] Span Name')).toEqual([
      expect.stringContaining('add'),
      expect.stringContaining('sum'),
    ]);
    expect(step?.event_properties['[Agent] Parent Span ID']).toBe(whole?.event_properties['[Agent] Span ID']);
  });
});

it('a call that is recorded below as well counts once', async () => {
  const ai = new MockAmplitudeAI();
  const unpatch = patchFetch({ ai, hosts: [new URL(stage.standIn.url).host] });
  try {
    const { ai: traced, mastra } = stage.traced({ ai });
    stage.standIn.enqueue(weatherIn('Paris'), says('Sunny.'));
    await ask(mastra);
    await expect.poll(() => types(ai.events).at(-1)).toBe('Span');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response', 'Span']);
    expect(traced.events).toEqual([]);
  } finally {
    unpatch();
  }
});
