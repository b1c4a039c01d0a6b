import Anthropic from '@anthropic-ai/sdk';
import Anthropic0 from 'anthropic-0';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collect } from './standins/collect.ts';
import { type StandIn, startAnthropicStandIn } from './standins/index.ts';
import { untilTrue } from './standins/until-true.ts';

// The majors agree on everything that is used here; only private members keep their types apart.
const majors = [
  { name: '@anthropic-ai/sdk 1', Client: Anthropic, search: '' },
  { name: '@anthropic-ai/sdk 0', Client: Anthropic0 as unknown as typeof Anthropic, search: '?beta=true' },
];
const messages = [{ role: 'user' as const, content: 'Hello there' }];
const request = { model: 'claude-haiku-4-5', max_tokens: 256, messages };
const forecast = {
  name: 'forecast',
  description: 'Weather to come',
  input_schema: {
    type: 'object' as const,
    properties: { city: { type: 'string' }, days: { type: 'integer' } },
    required: ['city', 'days'],
  },
};

describe.each(majors)('the Anthropic stand-in under $name', ({ Client, search }) => {
  let standin: StandIn;
  let anthropic: Anthropic;
  beforeAll(async () => {
    standin = await startAnthropicStandIn();
    anthropic = new Client({ apiKey: 'key', baseURL: standin.url });
  });
  beforeEach(() => standin.clear());
  afterAll(() => standin.close());

  it('answers without a program by repeating what the user said, with the dated model and counted tokens', async () => {
    const answer = await anthropic.messages.create(request);
    expect(answer.content).toEqual([{ type: 'text', text: 'You said: Hello there', citations: null }]);
    expect(answer.model).toBe('claude-haiku-4-5-20251001');
    expect(answer.usage).toMatchObject({ input_tokens: 2, output_tokens: 5, cache_read_input_tokens: 0 });
  });

  it('asks for the first tool with arguments from its schema, then answers with the result', async () => {
    const first = await anthropic.messages.create({ ...request, tools: [forecast] });
    expect(first.stop_reason).toBe('tool_use');
    const [call] = first.content;
    if (call?.type !== 'tool_use') throw new Error(`Expected a tool call, got ${call?.type}.`);
    expect(call.input).toEqual({ city: 'sample city', days: 1 });
    const result = { type: 'tool_result' as const, tool_use_id: call.id, content: 'sunny' };
    const second = await anthropic.messages.create({
      ...request,
      tools: [forecast],
      messages: [...messages, { role: 'assistant', content: first.content }, { role: 'user', content: [result] }],
    });
    expect(second.content).toMatchObject([{ type: 'text', text: 'The tool answered: sunny' }]);
  });

  it('sends the documented event sequence, with an empty first piece of tool input and cumulative usage', async () => {
    standin.enqueue({
      reasoning: 'Hm.',
      text: 'Let me look.',
      toolCalls: [{ name: 'forecast', arguments: { city: 'Oslo' } }],
      usage: { uncachedInput: 10, cacheRead: 5, cacheWrite: 3, output: 20, reasoning: 2 },
    });
    const events = await collect(await anthropic.messages.create({ ...request, stream: true }));
    const order = events.map((event) => (event.type === 'content_block_delta' ? event.delta.type : event.type));
    expect(order.filter((type, index) => type !== order[index - 1])).toEqual([
      'message_start',
      'content_block_start',
      'thinking_delta',
      'signature_delta',
      'content_block_stop',
      'content_block_start',
      'text_delta',
      'content_block_stop',
      'content_block_start',
      'input_json_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
    const pieces = events.flatMap((event) =>
      event.type === 'content_block_delta' && event.delta.type === 'input_json_delta' ? [event.delta.partial_json] : [],
    );
    expect(pieces[0]).toBe('');
    expect(JSON.parse(pieces.join(''))).toEqual({ city: 'Oslo' });
    expect(events[0]).toMatchObject({ message: { usage: { input_tokens: 10, output_tokens: 1 } } });
    expect(events.at(-2)).toMatchObject({ usage: { output_tokens: 20, cache_read_input_tokens: 5 } });
  });

  it('sends a ping, which the SDK skips', async () => {
    const response = await anthropic.messages.create({ ...request, stream: true }).asResponse();
    expect(await response.text()).toContain('event: ping\ndata: {"type":"ping"}\n\n');
  });

  it('serves messages.stream up to the final message, also after withResponse', async () => {
    const { data: stream, request_id } = await anthropic.messages.stream(request).withResponse();
    expect(request_id).toBe('req_00000001');
    expect(await stream.finalText()).toBe('You said: Hello there');
    expect((await stream.finalMessage()).usage.output_tokens).toBe(5);
  });

  it('serves messages.parse with a value that fits the schema', async () => {
    const answer = await anthropic.messages.parse({
      ...request,
      output_config: { format: { type: 'json_schema', schema: forecast.input_schema } },
    });
    expect(JSON.parse(answer.content[0]?.type === 'text' ? answer.content[0].text : '')).toEqual({
      city: 'sample city',
      days: 1,
    });
  });

  it('serves the beta API, its stream and its tool runner', async () => {
    expect(await anthropic.beta.messages.create(request)).toMatchObject({ stop_reason: 'end_turn' });
    // Major 0 marks the beta API in the query, major 1 no longer does.
    expect(standin.requests[0]).toMatchObject({ path: '/v1/messages', search });
    expect(await anthropic.beta.messages.stream(request).finalText()).toBe('You said: Hello there');

    const runner = anthropic.beta.messages.toolRunner({
      ...request,
      tools: [{ ...forecast, type: 'custom', run: () => 'rain', parse: (input: unknown) => input }],
    });
    const final = await runner.runUntilDone();
    expect(final.content).toMatchObject([{ type: 'text', text: 'The tool answered: rain' }]);
  });

  it("makes the SDK throw its own error class with the vendor's error type", async () => {
    standin.enqueue({ error: { status: 401 } });
    const failure = anthropic.messages.create(request);
    await expect(failure).rejects.toBeInstanceOf(Client.AuthenticationError);
    await expect(failure).rejects.toMatchObject({
      requestID: 'req_00000001',
      error: { type: 'error', error: { type: 'authentication_error' } },
    });
    standin.enqueue({ error: { status: 529 } });
    await expect(anthropic.messages.create(request, { maxRetries: 0 })).rejects.toMatchObject({
      status: 529,
      error: { error: { type: 'overloaded_error' } },
    });
    const { max_tokens: _, ...incomplete } = request;
    // @ts-expect-error: the request lacks max_tokens on purpose
    await expect(anthropic.messages.create(incomplete)).rejects.toThrow('max_tokens: Field required');
  });

  it('notes a client that breaks off a stream, and goes on serving', async () => {
    standin.enqueue({ text: 'a b c d e f g h', chunkDelayMs: 20 });
    for await (const event of await anthropic.messages.create({ ...request, stream: true })) {
      if (event.type === 'content_block_delta') break;
    }
    await untilTrue(() => standin.requests[0]?.aborted === true);
    expect(await anthropic.messages.create(request)).toMatchObject({ type: 'message' });
  });

  it('serves twenty parallel streams without mixing them up', async () => {
    const texts = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        anthropic.messages.stream({ ...request, messages: [{ role: 'user', content: `caller ${index}` }] }).finalText(),
      ),
    );
    expect(texts).toEqual(texts.map((_, index) => `You said: caller ${index}`));
  });
});
