import OpenAI, { AzureOpenAI } from 'openai';
import OpenAI6, { AzureOpenAI as AzureOpenAI6 } from 'openai-6';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collect } from './standins/collect.ts';
import { type StandIn, startOpenAIStandIn } from './standins/index.ts';
import { recordOf } from './standins/json-view.ts';
import { untilTrue } from './standins/until-true.ts';

// The majors agree on everything that is used here; only private members keep their types apart.
const majors = [
  { name: 'openai 7', Client: OpenAI, Azure: AzureOpenAI },
  {
    name: 'openai 6',
    Client: OpenAI6 as unknown as typeof OpenAI,
    Azure: AzureOpenAI6 as unknown as typeof AzureOpenAI,
  },
];
const model = 'gpt-4o-mini';
const messages = [{ role: 'user' as const, content: 'Hello there' }];
const parameters = {
  type: 'object' as const,
  properties: { city: { type: 'string' as const }, days: { type: 'integer' as const } },
  required: ['city', 'days'],
  additionalProperties: false,
};

describe.each(majors)('the OpenAI stand-in under $name', ({ Client, Azure }) => {
  let standin: StandIn;
  let openai: OpenAI;
  beforeAll(async () => {
    standin = await startOpenAIStandIn();
    openai = new Client({ apiKey: 'key', baseURL: standin.url });
  });
  beforeEach(() => standin.clear());
  afterAll(() => standin.close());

  it('answers without a program by repeating what the user said, with the dated model and counted tokens', async () => {
    const answer = await openai.chat.completions.create({ model, messages });
    expect(answer.choices[0]?.message.content).toBe('You said: Hello there');
    expect(answer.model).toBe('gpt-4o-mini-2024-07-18');
    expect(answer.usage).toMatchObject({ prompt_tokens: 2, completion_tokens: 5, total_tokens: 7 });
    expect(await openai.chat.completions.create({ model, messages })).toMatchObject({ usage: answer.usage });
  });

  it('records method, path, headers and body of a request', async () => {
    await openai.chat.completions.create({ model, messages }, { headers: { 'x-mine': 'yes' } });
    expect(standin.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v1/chat/completions',
      headers: { 'x-mine': 'yes', authorization: 'Bearer key' },
      body: { model, messages },
      aborted: false,
    });
  });

  it('sends usage in a stream only when asked, and then as a last chunk without choices', async () => {
    const bare = [];
    for await (const chunk of await openai.chat.completions.create({ model, messages, stream: true })) bare.push(chunk);
    expect(bare.every((chunk) => !('usage' in chunk) && chunk.choices.length === 1)).toBe(true);

    const asked = [];
    const stream_options = { include_usage: true };
    for await (const chunk of await openai.chat.completions.create({ model, messages, stream: true, stream_options })) {
      asked.push(chunk);
    }
    const last = asked.pop();
    expect(asked.length).toBe(bare.length);
    expect(asked.every((chunk) => chunk.usage === null)).toBe(true);
    expect(last).toMatchObject({ choices: [], usage: { prompt_tokens: 2, completion_tokens: 5 } });
  });

  it('streams tool arguments in pieces of which one is empty', async () => {
    const tools = [{ type: 'function' as const, function: { name: 'forecast', parameters } }];
    const pieces: string[] = [];
    for await (const chunk of await openai.chat.completions.create({ model, messages, tools, stream: true })) {
      for (const call of chunk.choices[0]?.delta.tool_calls ?? []) pieces.push(call.function?.arguments ?? 'none');
    }
    expect(pieces.slice(0, 2)).toEqual(['', '']);
    expect(JSON.parse(pieces.join(''))).toEqual({ city: 'sample city', days: 1 });
  });

  it('serves chat.completions.parse with a value that fits the schema', async () => {
    const answer = await openai.chat.completions.parse({
      model,
      messages,
      response_format: { type: 'json_schema', json_schema: { name: 'trip', schema: parameters, strict: true } },
    });
    expect(answer.choices[0]?.message.parsed).toEqual({ city: 'sample city', days: 1 });
  });

  it('serves chat.completions.stream up to the final content and the total usage', async () => {
    const runner = openai.chat.completions.stream({ model, messages, stream_options: { include_usage: true } });
    expect(await runner.finalContent()).toBe('You said: Hello there');
    expect(await runner.totalUsage()).toMatchObject({ total_tokens: 7 });
  });

  it('serves runTools: first the call with arguments from the schema, then an answer with the result', async () => {
    const asked: unknown[] = [];
    const runner = openai.chat.completions.runTools({
      model,
      messages,
      tools: [
        {
          type: 'function',
          function: {
            name: 'forecast',
            description: 'Weather to come',
            parameters,
            parse: JSON.parse,
            function: (input: unknown) => {
              asked.push(input);
              return 'sunny';
            },
          },
        },
      ],
    });
    expect(await runner.finalContent()).toBe('The tool answered: sunny');
    expect(asked).toEqual([{ city: 'sample city', days: 1 }]);
    expect(standin.requests).toHaveLength(2);
  });

  it('serves responses.create, parse and stream', async () => {
    const plain = await openai.responses.create({ model, input: 'Hello there' });
    expect(plain).toMatchObject({ status: 'completed', output_text: 'You said: Hello there' });

    const format = { type: 'json_schema' as const, name: 'trip', schema: parameters, strict: true };
    const parsed = await openai.responses.parse({ model, input: 'Hello there', text: { format } });
    expect(parsed.output_parsed).toEqual({ city: 'sample city', days: 1 });

    const types: string[] = [];
    const runner = openai.responses.stream({ model, input: 'Hello there', reasoning: { summary: 'auto' } });
    runner.on('event', (event) => types.push(event.type));
    const final = await runner.finalResponse();
    expect(final.output_text).toBe('You said: Hello there');
    expect(final.output.map((item) => item.type)).toEqual(['reasoning', 'message']);
    expect([...new Set(types)]).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.reasoning_summary_part.added',
      'response.reasoning_summary_text.delta',
      'response.reasoning_summary_text.done',
      'response.reasoning_summary_part.done',
      'response.output_item.done',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.completed',
    ]);
  });

  it('serves function calls of the Responses API and the answer after their output', async () => {
    const tools = [{ type: 'function' as const, name: 'forecast', parameters, strict: true }];
    const first = await openai.responses.create({ model, input: 'Weather?', tools });
    const [call] = first.output;
    if (call?.type !== 'function_call') throw new Error(`Expected a function call, got ${call?.type}.`);
    const output = { type: 'function_call_output' as const, call_id: call.call_id, output: 'rain' };
    const second = await openai.responses.create({ model, input: [call, output], tools });
    expect(second.output_text).toBe('The tool answered: rain');
  });

  it('serves embeddings as base64 and as floats, equal to the precision of the packing', async () => {
    const packed = await openai.embeddings.create({ model: 'text-embedding-3-small', input: ['cancel my order', 'x'] });
    const floats = await openai.embeddings.create({
      model: 'text-embedding-3-small',
      input: ['cancel my order', 'x'],
      encoding_format: 'float',
    });
    expect(standin.requests.map(({ body }) => recordOf(body).encoding_format)).toEqual(['base64', 'float']);
    const [one, other] = [packed.data[0]?.embedding ?? [], floats.data[0]?.embedding ?? []];
    expect(one).toHaveLength(1536);
    expect(Math.max(...other.map((value, index) => Math.abs(value - (one[index] ?? 9))))).toBeLessThan(1e-6);
  });

  it('serves the Azure client, which puts the deployment into the path and the key into its own header', async () => {
    const azure = new Azure({ endpoint: standin.origin, apiKey: 'azure-key', apiVersion: '2025-03-01-preview' });
    expect(await azure.chat.completions.create({ model: 'my-gpt', messages })).toMatchObject({ model: 'my-gpt' });
    expect(await azure.responses.create({ model: 'my-gpt', input: 'Hi' })).toMatchObject({
      output_text: 'You said: Hi',
    });
    expect(standin.requests[0]).toMatchObject({
      path: '/openai/deployments/my-gpt/chat/completions',
      search: '?api-version=2025-03-01-preview',
      headers: { 'api-key': 'azure-key' },
    });
  });

  it('lists models', async () => {
    const ids = [];
    for await (const { id } of openai.models.list()) ids.push(id);
    expect(ids).toContain('gpt-4o-mini');
  });

  it('gives the request id through withResponse', async () => {
    const { data, response, request_id } = await openai.chat.completions.create({ model, messages }).withResponse();
    expect(data.choices).toHaveLength(1);
    expect(response.status).toBe(200);
    expect(request_id).toBe('req_00000001');
  });

  it("makes the SDK throw its own error class with the vendor's code", async () => {
    standin.enqueue({ error: { status: 401 } });
    const failure = openai.chat.completions.create({ model, messages });
    await expect(failure).rejects.toBeInstanceOf(Client.AuthenticationError);
    await expect(failure).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
    // @ts-expect-error: the request lacks its messages on purpose
    await expect(openai.chat.completions.create({ model })).rejects.toBeInstanceOf(Client.BadRequestError);
    await expect(openai.files.list()).rejects.toBeInstanceOf(Client.NotFoundError);
  });

  it('notes a client that breaks off a stream, and goes on serving', async () => {
    standin.enqueue({ text: 'a b c d e f g h', chunkDelayMs: 20 });
    for await (const chunk of await openai.chat.completions.create({ model, messages, stream: true })) {
      if (chunk.choices[0]?.delta.content) break;
    }
    await untilTrue(() => standin.requests[0]?.aborted === true);
    expect(await openai.chat.completions.create({ model, messages })).toMatchObject({ object: 'chat.completion' });
    expect(standin.requests.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('notes a client that aborts while the model is silent', async () => {
    standin.enqueue({ headersDelayMs: 5_000 });
    const controller = new AbortController();
    const failure = openai.chat.completions.create({ model, messages }, { signal: controller.signal });
    await untilTrue(() => standin.requests.length === 1);
    controller.abort();
    await expect(failure).rejects.toBeInstanceOf(Client.APIUserAbortError);
    await untilTrue(() => standin.requests[0]?.aborted === true);
  });

  it('does not call a socket that it killed itself an abort of the client', async () => {
    standin.enqueue({ killAfterChunks: 1 });
    const stream = await openai.chat.completions.create({ model, messages, stream: true });
    await expect(collect(stream)).rejects.toThrow();
    expect(standin.requests[0]?.aborted).toBe(false);
  });
});
