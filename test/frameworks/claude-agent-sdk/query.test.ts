import { type SDKUserMessage, query as sdkQuery } from '@anthropic-ai/claude-agent-sdk';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../../src/core/wire-event.ts';
import { each, types } from '../../contract/stage.ts';
import type { Scenario } from '../../standins/index.ts';
import { expectGolden } from '../golden.ts';
import { bash, drain, piecesOf, type Query, says, shapeOf, useClaude } from './stage.ts';

const claude = useClaude();
/** A program of its own is started for each run. */
const SLOW = 60_000;

const scout = {
  toolCalls: [
    {
      name: 'Agent',
      arguments: { description: 'find', prompt: 'Find it.', subagent_type: 'scout', run_in_background: false },
    },
  ],
};

interface Row {
  readonly name: string;
  readonly scenarios: readonly Scenario[];
  /** The app asks for the pieces as they come. */
  readonly isStream?: boolean;
}

const rows: readonly Row[] = [
  { name: 'plain', scenarios: [says('Fine.')] },
  { name: 'stream', scenarios: [says('One two three.')], isStream: true },
  { name: 'streamed tools', scenarios: [bash('echo hello'), says('It says hello.')], isStream: true },
  { name: 'tools', scenarios: [bash('echo hello'), says('It says hello.')] },
  { name: 'tool that fails', scenarios: [bash('echo broken >&2; exit 3'), says('It failed.')] },
  { name: 'nested agents', scenarios: [scout, bash('echo found'), says('Found.'), says('It is there.')] },
  { name: 'error', scenarios: [{ rejectFirst: { times: 50, error: { status: 403, message: 'No.' } } }] },
];

/** How often the program tells of its thoughts and its state depends on the clock. */
const steady = (message: string) => !/^(system (?!init)|rate_limit_event)/.test(message);

/** What the program makes up or measures, in the words that it gives the model. */
const measured = /(?<=agentId: |to: ')[\da-f]+|(?<=subagent_tokens: |duration_ms: )\d+/g;
const steadyEvents = (events: readonly WireEvent[]): WireEvent[] =>
  JSON.parse(JSON.stringify(events).replaceAll(measured, '0'));

describe.each(rows)('a run: $name', ({ name, scenarios, isStream }) => {
  it('gives the app what it gets without us, and its events', { timeout: SLOW }, async () => {
    const pieces = isStream ? { includePartialMessages: true } : {};
    const params = () => ({ prompt: 'What is there?', options: { ...claude.options(), ...pieces } });
    claude.enqueue(...scenarios);
    const bare = await drain(sdkQuery(params()));
    const requests = claude.standIn.requests.length;
    claude.enqueue(...scenarios);
    const { ai, query } = claude.observed({ agentId: 'reviewer' });
    const tracked = await drain(query(params()));
    expect(tracked.seen.map(shapeOf).filter(steady)).toEqual(bare.seen.map(shapeOf).filter(steady));
    expect(tracked.error).toBe(bare.error);
    expect(piecesOf(tracked.seen)).toEqual(piecesOf(bare.seen));
    expect(piecesOf(bare.seen).length > 0).toBe(isStream ?? false);
    expect(claude.standIn.requests.length).toBe(requests);
    await expectGolden(steadyEvents(ai.events), `./golden/${name.replaceAll(' ', '-')}.json`);
  });
});

describe('what a run tells', () => {
  it('sums up to the tokens that the SDK says it has used, subagents with it', { timeout: SLOW }, async () => {
    claude.enqueue(scout, bash('echo found'), says('Found something.'), says('It is there.'));
    const { ai, query } = claude.observed();
    const { seen } = await drain(query({ prompt: 'Look', options: claude.options() }));
    const result = seen.findLast((message) => message.type === 'result');
    const used = Object.values(result?.modelUsage ?? {}).reduce((sum, { outputTokens }) => sum + outputTokens, 0);
    const told = each(ai.eventsOfType('[Agent] AI Response'), '[Agent] Output Tokens');
    expect(told.reduce<number>((sum, tokens) => sum + Number(tokens), 0)).toBe(used);
    expect(used).toBeGreaterThan(0);
  });

  it('belongs to the session around it, else to the one of the SDK', { timeout: SLOW }, async () => {
    claude.enqueue(says('One.'), says('Two.'));
    const { ai, query } = claude.observed();
    const ask = () => drain(query({ prompt: 'Hello', options: claude.options() }));
    const { seen } = await ask();
    const own = seen.find((message) => message.type === 'result')?.session_id;
    expect(new Set(each(ai.events, '[Agent] Session ID'))).toEqual(new Set([own]));
    ai.reset();
    await ai.agent('desk').session({ sessionId: 'session-1' }).run(ask);
    expect(new Set(each(ai.events, '[Agent] Session ID'))).toEqual(new Set(['session-1']));
    expect(new Set(each(ai.events, '[Agent] Agent ID'))).toEqual(new Set(['desk']));
  });

  it('holds no content in metadata_only', { timeout: SLOW }, async () => {
    claude.enqueue(bash('echo CANARY'), says('CANARY'));
    const { ai, query } = claude.observed({}, { contentMode: 'metadata_only' });
    await drain(query({ prompt: 'CANARY', options: { ...claude.options(), systemPrompt: 'CANARY' } }));
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response', 'Span']);
    expect(JSON.stringify(ai.events)).not.toContain('CANARY');
  });
});

it('an abort gives the app the error that it gets without us, and an event with what had come', {
  timeout: SLOW,
}, async () => {
  const { ai, query } = claude.observed();
  const bare = await aborted(sdkQuery);
  const tracked = await aborted(query);
  expect(tracked.error).toBe(bare.error);
  expect(tracked.error).toContain('abort');
  expect(tracked.seen.map(shapeOf).filter(steady)).toEqual(bare.seen.map(shapeOf).filter(steady));
  await expectGolden(ai.events, './golden/abort.json');
});

/** A run that the app ends while the model writes. */
async function aborted(query: Query) {
  claude.enqueue({ text: 'one two three four five six seven', chunkDelayMs: 200, toolCalls: [] });
  const asked = claude.standIn.requests.length;
  const abortController = new AbortController();
  const running = drain(query({ prompt: 'Count', options: { ...claude.options(), abortController } }));
  await expect.poll(() => claude.standIn.requests.length, { timeout: SLOW }).toBe(asked + 1);
  abortController.abort();
  return running;
}

it('calls that are made at once are answered in their order', { timeout: SLOW }, async () => {
  const atOnce = async (query: Query) => {
    claude.enqueue(bash('echo hello'), says('It says hello.'));
    const messages = query({ prompt: 'What is there?', options: claude.options() });
    const steps = await Promise.all(Array.from({ length: 40 }, () => messages.next()));
    return steps.map(({ value }) => (value ? shapeOf(value) : 'over')).filter(steady);
  };
  const { ai, query } = claude.observed();
  const bare = (await atOnce(sdkQuery)).filter((shape) => shape !== 'over');
  const tracked = await atOnce(query);
  expect(tracked.slice(0, bare.length)).toEqual(bare);
  expect(new Set(tracked.slice(bare.length))).toEqual(new Set(['over']));
  expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response', 'Span']);
});

it('a run that the app leaves is told as far as it came', { timeout: SLOW }, async () => {
  claude.enqueue(bash('echo hello'), says('It says hello.'));
  const { ai, query } = claude.observed();
  for await (const message of query({ prompt: 'What is there?', options: claude.options() })) {
    if (message.type === 'user') break;
  }
  expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call']);
});

it('a conversation is told message by message', { timeout: SLOW }, async () => {
  claude.enqueue(says('One.'), says('Two.'));
  const { ai, query } = claude.observed();
  const answered = new EventTarget();
  const say = (text: string): SDKUserMessage => ({
    type: 'user',
    parent_tool_use_id: null,
    message: { role: 'user', content: [{ type: 'text', text }] },
  });
  async function* prompts() {
    yield say('First');
    await new Promise((resolve) => answered.addEventListener('result', resolve, { once: true }));
    yield say('Second');
  }
  for await (const { type } of query({ prompt: prompts(), options: claude.options() })) {
    if (type === 'result') answered.dispatchEvent(new Event('result'));
  }
  const said = ai.eventsOfType('[Agent] User Message');
  expect(each(said, '$llm_message')).toEqual([{ text: 'First' }, { text: 'Second' }]);
  expect(each(said, '[Agent] Turn ID')).toEqual([1, 3]);
  expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Span', 'User Message', 'AI Response', 'Span']);
});

it('a function that is not given a tracker stays the SDK’s, and keeps its name', () => {
  const { query } = claude.observed();
  expect(query.name).toBe(sdkQuery.name);
  expect(query.length).toBe(sdkQuery.length);
});
