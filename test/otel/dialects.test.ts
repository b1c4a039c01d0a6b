import { describe, expect, it } from 'vitest';
import { eventsOfRequests, propertiesOf, recorded } from './recorded.ts';

interface Recording {
  readonly name: string;
  readonly session?: string;
  readonly user?: string;
  /** What it tells of besides the four calls. */
  readonly others: readonly string[];
  readonly finishReasons?: readonly string[];
  readonly cached?: true;
  readonly reasoning?: true;
  readonly hasContent?: false;
}

/** What is seen in recordings of the same six calls; what a row lacks its instrumentation does not tell. */
const recordings: readonly Recording[] = [
  {
    name: 'openinference',
    session: 'session-1',
    user: 'user-1',
    others: ['Embedding'],
    finishReasons: ['stop', 'stop', 'tool_calls', 'stop'],
    cached: true,
    reasoning: true,
  },
  { name: 'traceloop', others: [], finishReasons: ['stop', 'stop', 'tool_call', 'stop'] },
  { name: 'traceloop-before', others: [], finishReasons: ['stop', 'stop', 'tool_calls', 'stop'] },
  {
    name: 'opentelemetry',
    others: ['Embedding', 'AI Response'],
    finishReasons: ['stop', 'stop', 'tool_calls', 'stop'],
    hasContent: false, // Its messages are log records.
  },
  {
    name: 'openlit',
    others: ['Embedding', 'AI Response'],
    finishReasons: ['stop', 'stop', 'tool_calls', 'stop'],
    cached: true,
  },
  {
    name: 'langfuse',
    session: 'session-1',
    user: 'user-1',
    others: ['Span', 'Embedding', 'User Message', 'AI Response'],
    cached: true,
    reasoning: true,
  },
];

const prompt = 'What is retention?';
const answer = 'Retention is the share of users who come back.';

describe.each(recordings)('what $name sends', ({ name, session, user, others, ...told }) => {
  const read = () => eventsOfRequests(recorded(name));

  it('becomes a message of the user for each new thing that was said, and an answer for each call', async () => {
    const types = (await read()).map(({ event_type: type }) => type.slice('[Agent] '.length));
    const said = told.hasContent === false ? [] : Array(3).fill('User Message');
    expect(types.toSorted()).toEqual([...said, ...Array(4).fill('AI Response'), ...others].toSorted());
  });

  it('says which model was asked, and with what success', async () => {
    const answers = propertiesOf(await read(), 'AI Response').slice(0, 4);
    for (const each of answers) {
      expect(each).toMatchObject({ '[Agent] Provider': 'openai', '[Agent] Is Error': false });
      expect(each['[Agent] Model Name']).toMatch(/^gpt-4o-mini/);
      expect(each['[Agent] Session ID']).toBe(session);
    }
    expect(answers[0]).toMatchObject({ '[Agent] Temperature': 0.2, '[Agent] Max Output Tokens': 99 });
    const [plain] = answers;
    expect(plain).toMatchObject({
      '[Agent] Input Tokens': 112,
      '[Agent] Output Tokens': 9,
      '[Agent] Total Tokens': 121,
    });
    expect(plain?.['[Agent] Cache Read Tokens']).toBe(told.cached ? 100 : undefined);
    expect(plain?.['[Agent] Reasoning Tokens']).toBe(told.reasoning ? 4 : undefined);
    expect(plain?.['[Agent] Cost USD']).toEqual(expect.any(Number));
    const reasons = answers.map((each) => each['[Agent] Finish Reason']);
    expect(reasons).toEqual(told.finishReasons ?? Array(4).fill(undefined));
  });

  it('names the user, or the service and nobody', async () => {
    for (const event of await read()) {
      expect(event.user_id).toBe(user);
      expect(event.device_id).toBe(user === undefined ? 'otel-service-support-bot' : undefined);
    }
  });

  it.runIf(told.hasContent !== false)(
    'has what was said, what the model asked for and what it may ask for',
    async () => {
      const events = await read();
      const texts = (type: string) => propertiesOf(events, type).map((each) => each.$llm_message);
      expect(texts('User Message').slice(0, 3)).toEqual([
        { text: prompt },
        { text: prompt },
        { text: 'How is the weather in Paris?' },
      ]);
      expect(texts('AI Response').slice(0, 4)).toEqual([
        { text: answer },
        { text: answer },
        undefined,
        { text: 'Sunny.' },
      ]);
      const [first, , asking] = propertiesOf(events, 'AI Response');
      expect(first?.['[Agent] System Prompt']).toBe('You explain analytics.');
      expect(JSON.parse(String(asking?.['[Agent] Tool Calls']))).toMatchObject([
        { function: { name: 'get_weather', arguments: '{"city":"Paris"}' } },
      ]);
      expect(JSON.parse(String(asking?.['[Agent] Tool Definitions']))).toMatchObject([
        { name: 'get_weather', parameters: { properties: { city: { type: 'string' } } } },
      ]);
    },
  );

  it('tells nothing of that in metadata_only', async () => {
    const events = JSON.stringify(await eventsOfRequests(recorded(name), 'metadata_only'));
    for (const content of [prompt, answer, 'Paris', 'You explain analytics.', 'No such thing.']) {
      expect(events).not.toContain(content);
    }
  });

  it.runIf(others.includes('AI Response'))('says why a call failed', async () => {
    expect(propertiesOf(await read(), 'AI Response').at(-1)).toMatchObject({
      '[Agent] Is Error': true,
      '[Agent] Error Message': '400 No such thing.',
    });
  });

  it.runIf(others.includes('Embedding'))('has the embedding', async () => {
    expect(propertiesOf(await read(), 'Embedding')).toMatchObject([
      { '[Agent] Model Name': 'text-embedding-3-small', '[Agent] Provider': 'openai' },
    ]);
  });
});
