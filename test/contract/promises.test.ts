import { describe, expect, it } from 'vitest';
import { sleep } from '../standins/sleep.ts';
import { anthropicMajors, openaiMajors } from './majors.ts';
import { greet, hello, types, useStage } from './stage.ts';
import { waysIn } from './ways-in.ts';

const stage = useStage();
const grid = <M>(majors: readonly M[]) => waysIn.flatMap((way) => majors.map((major) => ({ way, major })));

describe.each(grid(openaiMajors))('the promise of $major.name through $way.name', ({ way, major }) => {
  it('gives data, response and request id by withResponse(), and one event', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    const { data, response, request_id: id } = await client.chat.completions.create(hello).withResponse();
    expect(data.choices[0]?.message.role).toBe('assistant');
    expect(response.status).toBe(200);
    expect(id).toBe(response.headers.get('x-request-id'));
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(ai.events[1]?.event_properties.$llm_message).toBeDefined();
  });

  it('gives the raw response with its body unread by asResponse(), and one event without content', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    const response = await client.chat.completions.create(hello).asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await response.json()).toMatchObject({ object: 'chat.completion' });
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
    expect(ai.eventsOfType('[Agent] AI Response')[0]?.event_properties.$llm_message).toBeUndefined();
  });

  it('takes as long as the answer took, however late the app asks for it', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    const start = performance.now();
    const calls = [
      client.chat.completions.create(hello),
      client.chat.completions.create({ ...hello, stream: true }),
      client.chat.completions.create(hello).asResponse(),
    ] as const;
    await sleep(400);
    await calls[0];
    for await (const _ of await calls[1]);
    await calls[2];
    const elapsed = performance.now() - start;
    const answers = ai.eventsOfType('[Agent] AI Response');
    expect(answers).toHaveLength(3);
    for (const { event_properties: of } of answers)
      expect(Number(of['[Agent] Latency Ms'])).toBeLessThan(elapsed - 200);
  });

  it('hands the second argument on and raises the abort error of the SDK', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ headersDelayMs: 5_000 });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const call = client.chat.completions.create(hello, {
      signal: controller.signal,
      headers: { 'x-mine': 'yes' },
      maxRetries: 0,
    });
    const Errors = major.module as typeof import('openai');
    await expect(call).rejects.toBeInstanceOf(Errors.APIUserAbortError);
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
    expect(ai.eventsOfType('[Agent] AI Response')[0]?.event_properties).toMatchObject({
      '[Agent] Is Error': true,
      '[Agent] Error Type': 'APIUserAbortError',
      '[Agent] Error Source': 'app',
    });
    expect(stage.openai.requests[0]?.headers['x-mine']).toBe('yes');
  });

  it('leaves the rejection of a call that nobody awaits to the SDK', async () => {
    const { client, ai } = await stage.openaiClient(major, { way });
    stage.openai.enqueue({ error: { status: 400 } });
    const seen: unknown[] = [];
    const listener = (error: unknown) => seen.push(error);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', listener);
    void client.chat.completions.create(hello);
    await new Promise((resolve) => setTimeout(resolve, 80));
    process.off('unhandledRejection', listener);
    for (const other of others) process.on('unhandledRejection', other);
    expect(seen).toHaveLength(1);
    expect(ai.events).toEqual([]);
  });
});

describe.each(grid(anthropicMajors))('the promise of $major.name through $way.name', ({ way, major }) => {
  it('gives data and response by withResponse(), the raw one by asResponse(), and one event each', async () => {
    const { client, ai } = await stage.anthropicClient(major, { way });
    const { data, response } = await client.messages.create(greet).withResponse();
    expect(data.role).toBe('assistant');
    expect(response.status).toBe(200);
    const raw = await client.messages.create(greet).asResponse();
    expect(raw.bodyUsed).toBe(false);
    await raw.text();
    const answers = ai.eventsOfType('[Agent] AI Response');
    expect(answers.map((event) => event.event_properties.$llm_message === undefined)).toEqual([false, true]);
  });
});
