import { describe, expect, it } from 'vitest';
import { anthropicMajors, openaiMajors } from './majors.ts';
import { each, greet, hello, types, useStage } from './stage.ts';
import { waysIn } from './ways-in.ts';

const stage = useStage();
const grid = <M>(majors: readonly M[]) => waysIn.flatMap((way) => majors.map((major) => ({ way, major })));
const format = {
  type: 'json_schema' as const,
  json_schema: { name: 'answer', strict: true, schema: { type: 'object', properties: { a: { type: 'number' } } } },
};
const weatherTool = {
  name: 'get_weather',
  description: 'Weather of a city',
  input_schema: { type: 'object' as const, properties: { city: { type: 'string' } }, required: ['city'] },
};
const weather = {
  type: 'function' as const,
  function: {
    name: 'get_weather',
    description: 'Weather of a city',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    parse: JSON.parse,
    function: async ({ city }: { city: string }) => `Sunny in ${city}`,
  },
};

describe.each(grid(openaiMajors))('the helpers of $major.name through $way.name', ({ way, major }) => {
  it('parse() answers as untracked, with one event for its one request', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: '{"a":1}' });
    const parsed = await client.chat.completions.parse({ ...hello, response_format: format });
    expect(parsed.choices[0]?.message.content).toBe('{"a":1}');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(ai.events[1]?.event_properties.$llm_message).toEqual({ text: '{"a":1}' });
  });

  it('parse() that is cut short throws as untracked, and the event has the tokens that were paid for', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: '{"a":', finish: 'length' });
    const auto = { ...format, $brand: 'auto-parseable-response-format', $parseRaw: JSON.parse };
    await expect(client.chat.completions.parse({ ...hello, response_format: auto })).rejects.toThrow(/length/i);
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
    expect(ai.eventsOfType('[Agent] AI Response')[0]?.event_properties).toMatchObject({
      '[Agent] Is Error': false,
      '[Agent] Finish Reason': 'length',
      '[Agent] Output Tokens': expect.any(Number),
    });
  });

  it('stream().finalContent() and responses.stream().finalResponse() give one event each', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'one two three' }, { text: 'four five' });
    expect(await client.chat.completions.stream(hello).finalContent()).toBe('one two three');
    const response = await client.responses.stream({ model: 'gpt-4o-mini', input: 'Count on' }).finalResponse();
    expect(response.output_text).toBe('four five');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'User Message', 'AI Response']);
    expect(ai.events[3]?.event_properties.$llm_message).toEqual({ text: 'four five' });
  });

  it('responses.parse() gives one event', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'plain' });
    const parsed = await client.responses.parse({ model: 'gpt-4o-mini', input: 'Say it' });
    expect(parsed.output_text).toBe('plain');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
  });

  it('runTools() gives one event for each request, and the tool call between them', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue(
      { toolCalls: [{ name: 'get_weather', arguments: { city: 'Paris' } }] },
      { text: 'It is sunny.', toolCalls: [] },
    );
    const runner = client.chat.completions.runTools({ ...hello, tools: [weather] });
    expect(await runner.finalContent()).toBe('It is sunny.');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
    expect(ai.events[2]?.event_properties).toMatchObject({
      '[Agent] Tool Name': 'get_weather',
      '[Agent] Tool Input': '{"city":"Paris"}',
      '[Agent] Tool Output': '"Sunny in Paris"',
    });
  });

  it('lets ten concurrent parse and create calls of one client all succeed', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    const calls = Array.from({ length: 10 }, (_, index) =>
      index % 2 ? client.chat.completions.create(hello) : client.chat.completions.parse(hello),
    );
    expect(await Promise.all(calls)).toHaveLength(10);
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(10);
  });
});

describe.each(grid(anthropicMajors))('the helpers of $major.name through $way.name', ({ way, major }) => {
  it('messages.stream().finalMessage() gives one event', async () => {
    const { client, ai } = await stage.anthropicClient(major, { way });
    stage.anthropic.enqueue({ text: 'one two three' });
    const message = await client.messages.stream(greet).finalMessage();
    expect(message.content).toMatchObject([{ type: 'text', text: 'one two three' }]);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(ai.events[1]?.event_properties).toMatchObject({
      '[Agent] Is Streaming': true,
      $llm_message: { text: 'one two three' },
    });
  });

  it('beta.messages create and stream are tracked alike', async () => {
    const { client, ai } = await stage.anthropicClient(major, { way });
    await client.beta.messages.create(greet);
    await client.beta.messages.stream(greet).finalMessage();
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'User Message', 'AI Response']);
  });

  const runTool = { ...weatherTool, run: async () => 'Sunny', parse: (input: unknown) => input };

  it.each([false, true])('toolRunner() gives one event for each request, streamed: %s', async (stream) => {
    const { client, ai } = await stage.anthropicClient(major, { way });
    stage.anthropic.enqueue(
      { toolCalls: [{ name: 'get_weather', arguments: { city: 'Paris' } }] },
      { text: 'one two', toolCalls: [], usage: { uncachedInput: 11, output: 7 } },
    );
    const runner = client.beta.messages.toolRunner({ ...greet, stream, tools: [runTool] });
    expect((await runner.runUntilDone()).content).toMatchObject([{ type: 'text', text: 'one two' }]);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
    expect(ai.events[1]?.event_properties['[Agent] Tool Calls']).toContain('Paris');
    expect(ai.events[3]?.event_properties).toMatchObject({
      $llm_message: { text: 'one two' },
      '[Agent] Is Streaming': stream,
      '[Agent] Output Tokens': 7,
      '[Agent] Is Error': false,
    });
  });

  it('toolRunner() whose stream is left, refused or cut gives one event each', async () => {
    const { client, ai } = await stage.anthropicClient(major, { way });
    const run = async (limit = Number.POSITIVE_INFINITY) => {
      let count = 0;
      for await (const turn of client.beta.messages.toolRunner({ ...greet, stream: true, tools: [runTool] })) {
        for await (const _ of turn) if (++count === limit) break;
        if (count === limit) break;
      }
    };
    const text = { text: 'one two three four', toolCalls: [] };
    stage.anthropic.enqueue({ ...text, chunkDelayMs: 20 });
    await run(4);
    stage.anthropic.enqueue({ ...text, streamError: { afterChunks: 2, error: { status: 529 } } });
    await expect(run()).rejects.toThrow();
    stage.anthropic.enqueue({ ...text, killAfterChunks: 2 });
    await expect(run()).rejects.toThrow();
    await expect.poll(() => ai.eventsOfType('[Agent] AI Response')).toHaveLength(3);
    expect(each(ai.eventsOfType('[Agent] AI Response'), '[Agent] Error Source')).toEqual([
      undefined,
      'provider',
      'network',
    ]);
    expect(ai.eventsOfType('[Agent] AI Response')[2]?.event_properties.$llm_message).toEqual({ text: 'one two ' });
  });

  it('messages.parse() gives one event', async () => {
    const { client, ai } = await stage.anthropicClient(major, { way });
    const parsed = await client.messages.parse(greet);
    expect(parsed.role).toBe('assistant');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
  });
});
