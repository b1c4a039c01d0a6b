import { describe, expect, it } from 'vitest';
import { sleep } from '../standins/sleep.ts';
import { anthropicMajors, openaiMajors } from './majors.ts';
import { greet, hello, types, useStage } from './stage.ts';
import { waysIn } from './ways-in.ts';

const stage = useStage();
const grid = <M>(majors: readonly M[]) => waysIn.flatMap((way) => majors.map((major) => ({ way, major })));
const streamed = { ...hello, stream: true as const };
const usage = { uncachedInput: 11, output: 7 };

describe.each(grid(openaiMajors))('a stream of $major.name through $way.name', ({ way, major }) => {
  it('has tokens and cost in its event without a chunk that the app did not ask for', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'one two three', usage });
    const chunks = [];
    for await (const chunk of await client.chat.completions.create(streamed)) chunks.push(chunk);
    expect(chunks.every((chunk) => chunk.choices.length > 0 && !('usage' in chunk))).toBe(true);
    expect(ai.eventsOfType('[Agent] AI Response')[0]?.event_properties).toMatchObject({
      '[Agent] Input Tokens': 11,
      '[Agent] Output Tokens': 7,
      '[Agent] Cost USD': expect.any(Number),
    });
    expect(streamed).not.toHaveProperty('stream_options');
  });

  it('hands over the usage chunk to an app that asks for it', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ usage });
    const chunks = [];
    const asked = { ...streamed, stream_options: { include_usage: true } };
    for await (const chunk of await client.chat.completions.create(asked)) chunks.push(chunk);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: 11 } });
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
  });

  it('leaves unknown gateways alone, and the event has no counts then', async () => {
    const { client, ai } = await stage.openaiClient(major, {
      way,
      client: {
        baseURL: 'https://gateway.example/v1',
        fetch: (url: string | URL, init?: RequestInit) =>
          fetch(String(url).replace('https://gateway.example/v1', stage.openai.url), init),
      },
    });
    for await (const _ of await client.chat.completions.create(streamed));
    expect(stage.openai.requests[0]?.body).not.toHaveProperty('stream_options');
    const [answer] = ai.eventsOfType('[Agent] AI Response');
    expect(answer?.event_properties).not.toHaveProperty('[Agent] Input Tokens');
    expect(answer?.event_properties).not.toHaveProperty('[Agent] Cost USD');
  });

  it('counts the first token from the request, and the time between chunks to the consumer', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'one two three four', firstChunkDelayMs: 300, chunks: 4 });
    const start = performance.now();
    let slept = 0;
    for await (const _ of await client.chat.completions.create(streamed)) {
      const since = performance.now();
      await sleep(60);
      slept += performance.now() - since;
    }
    const total = performance.now() - start;
    const properties = ai.eventsOfType('[Agent] AI Response')[0]?.event_properties ?? {};
    const [ttfb, latency] = [Number(properties['[Agent] TTFB Ms']), Number(properties['[Agent] Latency Ms'])];
    expect(ttfb).toBeGreaterThan(150); // The wait, but for turns in which the consumer is at work.
    expect(latency).toBeGreaterThanOrEqual(ttfb);
    expect(latency).toBeLessThanOrEqual(total - slept / 2); // Most of what the consumer slept is left out, on a busy machine too.
  });

  it('that is left after three chunks gives one event with the partial text, and ends the request', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'one two three four five six', chunkDelayMs: 20 });
    let seen = '';
    let count = 0;
    for await (const chunk of await client.chat.completions.create(streamed)) {
      seen += chunk.choices[0]?.delta.content ?? '';
      if (++count === 3) break;
    }
    const answers = ai.eventsOfType('[Agent] AI Response');
    expect(answers).toHaveLength(1);
    expect(answers[0]?.event_properties).toMatchObject({ $llm_message: { text: seen }, '[Agent] Is Error': false });
    await expect.poll(() => stage.openai.requests[0]?.aborted).toBe(true);
  });

  it('can be teed and turned into a readable stream, with one event each', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'one two', usage }, { text: 'three four', usage });
    const [left, right] = (await client.chat.completions.create(streamed)).tee();
    const read = async (branch: typeof left) => {
      let text = '';
      let isClean = true;
      for await (const chunk of branch) {
        text += chunk.choices[0]?.delta.content ?? '';
        isClean &&= chunk.choices.length > 0;
      }
      return { text, isClean };
    };
    expect(await Promise.all([read(left), read(right)])).toEqual([
      { text: 'one two', isClean: true },
      { text: 'one two', isClean: true },
    ]);
    const stream = await client.chat.completions.create(streamed);
    const lines = (await new Response(stream.toReadableStream()).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line)).every((chunk) => chunk.choices.length > 0)).toBe(true);
    const answers = ai.eventsOfType('[Agent] AI Response');
    expect(answers.map((event) => event.event_properties.$llm_message)).toEqual([
      { text: 'one two' },
      { text: 'three four' },
    ]);
  });

  it('that its controller aborts gives one event', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'one two three four', chunkDelayMs: 20 });
    const stream = await client.chat.completions.create(streamed);
    let count = 0;
    for await (const _ of stream) if (++count === 2) stream.controller.abort();
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
  });

  it('that nobody reads gives no event', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    const stream = await client.chat.completions.create(streamed);
    stream.controller.abort();
    expect(types(ai.events)).toEqual([]);
  });

  it('stays one event with the whole text when somebody tries to read it a second time', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'one two three', chunkDelayMs: 5 });
    const stream = await client.chat.completions.create(streamed);
    let tries = 0;
    for await (const _ of stream) {
      if (tries++ > 0) continue;
      await expect(stream[Symbol.asyncIterator]().next()).rejects.toThrow('consumed stream');
    }
    const answers = ai.eventsOfType('[Agent] AI Response');
    expect(answers).toHaveLength(1);
    expect(answers[0]?.event_properties).toMatchObject({
      $llm_message: { text: 'one two three' },
      '[Agent] Is Error': false,
    });
  });

  it('is not over because an iterator was left before it read anything', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ text: 'one two' });
    const stream = await client.chat.completions.create(streamed);
    await stream[Symbol.asyncIterator]().return?.();
    for await (const _ of stream);
    const answers = ai.eventsOfType('[Agent] AI Response');
    expect(answers.map((event) => event.event_properties.$llm_message)).toEqual([{ text: 'one two' }]);
  });

  it('is raw as the app asked for it when asResponse() takes it', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    const response = await client.chat.completions.create(streamed).asResponse();
    expect(await response.text()).not.toContain('"usage"');
    expect(stage.openai.requests[0]?.body).not.toHaveProperty('stream_options');
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
  });

  it('gives the very objects of the SDK', async () => {
    const { client } = await stage.openaiClient(major, { way });
    const bare = new (major.module as typeof import('openai')).OpenAI({ apiKey: 'k', baseURL: stage.openai.url });
    const call = client.chat.completions.create(streamed);
    expect(Object.getPrototypeOf(call)).toBe(Object.getPrototypeOf(bare.chat.completions.create(streamed)));
    const [stream, other] = await Promise.all([call, bare.chat.completions.create(streamed)]);
    expect(Object.getPrototypeOf(stream)).toBe(Object.getPrototypeOf(other));
    expect(Object.keys(stream)).toEqual(Object.keys(other));
  });
});

describe.each(grid(anthropicMajors))('a stream of $major.name through $way.name', ({ way, major }) => {
  it('has tokens, cost and the partial text when it is left early', async () => {
    const { client, ai } = await stage.anthropicClient(major, { way });
    stage.anthropic.enqueue({ text: 'one two three', usage }, { text: 'four five six seven', usage, chunkDelayMs: 20 });
    for await (const _ of await client.messages.create({ ...greet, stream: true }));
    let text = '';
    for await (const event of await client.messages.create({ ...greet, stream: true })) {
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') text += event.delta.text;
      if (text.includes('five')) break;
    }
    const [whole, part] = ai.eventsOfType('[Agent] AI Response');
    expect(whole?.event_properties).toMatchObject({
      '[Agent] Input Tokens': 11,
      '[Agent] Output Tokens': 7,
      $llm_message: { text: 'one two three' },
    });
    expect(part?.event_properties.$llm_message).toEqual({ text });
    await expect.poll(() => stage.anthropic.requests[1]?.aborted).toBe(true);
  });
});
