import { z } from 'zod';
import { type Program, read, refusal, weatherTool } from './program.ts';
import { inParis, prompt, text, usage } from './stage.ts';

const asked = 'How is the weather?';
const inOslo = { name: 'get_weather', arguments: { city: 'Oslo' } };
const limited = { status: 429, retryAfterSeconds: 0.02, message: 'Slow down.' };

const long = 'They come back. '.repeat(40).trim();

/** Programs of apps, each played by every major and every way in. */
export const programs: Readonly<Record<string, Program>> = {
  plain: {
    scenarios: [{ text, usage }],
    run: async ({ sdk, chat }) => {
      const settings = { system: 'Explain.', prompt, temperature: 0.2, maxOutputTokens: 99, topP: 0.9 };
      const { text: said, usage: counted } = await sdk.generateText({ model: chat(), ...settings });
      return { said, counted };
    },
  },
  stream: {
    scenarios: [{ text, usage }],
    run: async ({ sdk, chat }) => read(sdk.streamText({ model: chat(), prompt }).textStream),
  },
  'tool call': {
    scenarios: [{ toolCalls: [inParis] }, { text: 'Sunny.', toolCalls: [] }],
    run: async ({ sdk, chat }) => {
      const tools = { get_weather: weatherTool(sdk) };
      const { text: said, steps } = await sdk.generateText({
        model: chat(),
        prompt: asked,
        tools,
        stopWhen: sdk.stepCountIs(4),
      });
      return { said, steps: steps.length };
    },
  },
  'streamed tool call': {
    scenarios: [{ toolCalls: [inParis] }, { text: 'Sunny.', toolCalls: [] }],
    run: async ({ sdk, chat }) => {
      const tools = { get_weather: weatherTool(sdk) };
      return sdk.streamText({ model: chat(), prompt: asked, tools, stopWhen: sdk.stepCountIs(4) }).text;
    },
  },
  'parallel tool calls': {
    scenarios: [{ toolCalls: [inParis, inOslo] }, { text: 'Sunny.', toolCalls: [] }],
    run: async ({ sdk, chat }) => {
      const tools = { get_weather: weatherTool(sdk) };
      return (await sdk.generateText({ model: chat(), prompt: asked, tools, stopWhen: sdk.stepCountIs(4) })).text;
    },
  },
  reasoning: {
    api: 'responses',
    scenarios: [{ text, reasoning: 'Think of users.', usage }],
    run: async ({ sdk, chat }) => {
      const result = await sdk.generateText({ model: chat('o4-mini'), prompt });
      return { said: result.text, thought: result.reasoningText };
    },
  },
  'streamed reasoning': {
    api: 'responses',
    scenarios: [{ text, reasoning: 'Think of users.', usage }],
    run: async ({ sdk, chat }) => {
      const result = sdk.streamText({ model: chat('o4-mini'), prompt });
      return { said: await result.text, thought: await result.reasoningText };
    },
  },
  'multimodal input': {
    scenarios: [{ text }],
    run: async ({ sdk, chat }) => {
      const image = {
        type: 'image' as const,
        image: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC',
        mediaType: 'image/png',
      };
      const content = [{ type: 'text' as const, text: 'What is this?' }, image];
      return (await sdk.generateText({ model: chat(), messages: [{ role: 'user', content }] })).text;
    },
  },
  object: {
    scenarios: [{ text: '{"term":"churn"}' }],
    run: async ({ sdk, chat }) =>
      (await sdk.generateObject({ model: chat(), schema: z.object({ term: z.string() }), prompt: 'Name a term' }))
        .object,
  },
  'streamed object': {
    scenarios: [{ text: '{"term":"churn"}' }],
    run: async ({ sdk, chat }) => {
      const schema = z.object({ term: z.string() });
      const result = sdk.streamObject({ model: chat(), schema, prompt: 'Name a term' });
      return { parts: await read(result.partialObjectStream), object: await result.object };
    },
  },
  embedding: {
    scenarios: [{ usage: { uncachedInput: 4, output: 0 } }],
    run: async ({ sdk, embedding }) => (await sdk.embed({ model: embedding(), value: 'churn' })).embedding.length,
  },
  'many embeddings': {
    scenarios: [{ usage: { uncachedInput: 8, output: 0 } }],
    run: async ({ sdk, embedding }) =>
      (await sdk.embedMany({ model: embedding(), values: ['churn', 'growth'] })).embeddings.length,
  },
  agent: {
    scenarios: [{ toolCalls: [inParis] }, { text: 'Sunny.', toolCalls: [] }],
    run: async ({ sdk, chat }) => {
      const tools = { get_weather: weatherTool(sdk) };
      const agent = new sdk.Experimental_Agent({ model: chat(), tools, stopWhen: sdk.stepCountIs(4) });
      return { said: (await agent.generate({ prompt: asked })).text, tools: agent.tools === tools };
    },
  },
  'nested agents': {
    scenarios: [
      { toolCalls: [{ name: 'ask_scout', arguments: { about: 'Paris' } }] },
      { toolCalls: [inParis] },
      { text: 'Sunny.', toolCalls: [] },
      { text: 'It is sunny.', toolCalls: [] },
    ],
    run: async ({ sdk, chat }) => {
      const stopWhen = sdk.stepCountIs(4);
      const scout = new sdk.Experimental_Agent({
        model: chat(),
        tools: { get_weather: weatherTool(sdk) },
        stopWhen,
      });
      const askScout = sdk.tool({
        description: 'Asks the scout',
        inputSchema: z.object({ about: z.string() }),
        execute: async ({ about }) => (await scout.generate({ prompt: `How is it in ${about}?` })).text,
      });
      const desk = new sdk.Experimental_Agent({ model: chat(), tools: { ask_scout: askScout }, stopWhen });
      return (await desk.generate({ prompt: asked })).text;
    },
  },
  'agent that streams': {
    scenarios: [{ text, usage }],
    run: async ({ sdk, chat }) => {
      const agent = new sdk.Experimental_Agent({ model: chat() });
      return (await agent.stream({ prompt })).text;
    },
  },
  error: {
    scenarios: [{ error: { status: 400, message: 'No such thing.' } }],
    run: ({ sdk, chat }) => refusal(() => sdk.generateText({ model: chat(), prompt })),
  },
  'error of a stream': {
    scenarios: [{ error: { status: 400, message: 'No such thing.' } }],
    run: async ({ sdk, chat }) => {
      const errors: unknown[] = [];
      const onError = ({ error }: { error: unknown }) => void errors.push(error instanceof Error && error.message);
      const parts = await read(sdk.streamText({ model: chat(), prompt, onError }).textStream);
      return { parts, errors };
    },
  },
  'rate limited and tried again': {
    scenarios: [{ text, usage, rejectFirst: { times: 2, error: limited } }],
    run: async ({ sdk, chat }) => (await sdk.generateText({ model: chat(), prompt })).text,
  },
  'stream rate limited and tried again': {
    scenarios: [{ text, usage, rejectFirst: { times: 1, error: limited } }],
    run: async ({ sdk, chat }) => sdk.streamText({ model: chat(), prompt }).text,
  },
  'rate limited to the end': {
    scenarios: [{ rejectFirst: { times: 2, error: limited }, text }],
    run: ({ sdk, chat }) => refusal(() => sdk.generateText({ model: chat(), prompt, maxRetries: 1 })),
  },
  'stream rate limited to the end': {
    scenarios: [{ rejectFirst: { times: 2, error: limited }, text }],
    run: async ({ sdk, chat }) => {
      const errors: unknown[] = [];
      const onError = ({ error }: { error: unknown }) => void errors.push(error instanceof Error && error.name);
      const parts = await read(sdk.streamText({ model: chat(), prompt, maxRetries: 1, onError }).textStream);
      return { parts, errors };
    },
  },
  'embedding rate limited and tried again': {
    scenarios: [{ rejectFirst: { times: 1, error: limited }, usage: { uncachedInput: 4, output: 0 } }],
    run: async ({ sdk, embedding }) => (await sdk.embed({ model: embedding(), value: 'churn' })).embedding.length,
  },
  'abort while it waits to try again': {
    scenarios: [{ error: { ...limited, retryAfterSeconds: 20 } }],
    run: ({ sdk, chat, standIn }) => {
      const controller = new AbortController();
      setTimeout(async () => {
        while (standIn.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        setTimeout(() => controller.abort(), 30);
      });
      return refusal(() => sdk.generateText({ model: chat(), prompt, abortSignal: controller.signal }));
    },
  },
  abort: {
    scenarios: [{ text, headersDelayMs: 1_000 }],
    run: ({ sdk, chat, standIn }) => {
      const controller = new AbortController();
      setTimeout(async () => {
        while (standIn.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        controller.abort();
      });
      return refusal(() => sdk.generateText({ model: chat(), prompt, abortSignal: controller.signal }));
    },
  },
  'abort of a stream': {
    scenarios: [{ text: 'one two three four five six', chunkDelayMs: 120 }],
    run: async ({ sdk, chat }) => {
      const controller = new AbortController();
      let said = '';
      const { textStream } = sdk.streamText({ model: chat(), prompt, abortSignal: controller.signal });
      for await (const piece of textStream) {
        said += piece;
        if (said.includes('two')) controller.abort();
      }
      return said.startsWith('one two');
    },
  },
  // The SDK's own reader stays: that of ai 5 and 6 reads on to the end, that of ai 7 stands still, uncancelled.
  'early break': {
    scenarios: [{ text: long, usage }],
    goesOn: ['ai 5', 'ai 6'],
    run: async ({ sdk, chat }) => {
      for await (const piece of sdk.streamText({ model: chat(), prompt }).textStream) return piece;
      return undefined;
    },
  },
  'dead socket': {
    scenarios: [{ text: 'one two three four', killAfterChunks: 2 }],
    run: async ({ sdk, chat }) => {
      const errors: unknown[] = [];
      const onError = ({ error }: { error: unknown }) => void errors.push(error instanceof Error && error.name);
      const parts = await refusal(() => read(sdk.streamText({ model: chat(), prompt, onError }).textStream));
      return { parts, errors };
    },
  },
  // ai 5 and 6 read all of an answer themselves, and it counts; ai 7 leaves one standing that is longer than its queues.
  'unconsumed stream': {
    scenarios: [{ text: long, usage }],
    goesOn: ['ai 5', 'ai 6'],
    run: async ({ sdk, chat, standIn }) => {
      sdk.streamText({ model: chat(), prompt });
      while (standIn.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return standIn.requests.length;
    },
  },
  'unconsumed stream of an object': {
    scenarios: [{ text: '{"term":"churn"}', usage }],
    goesOn: ['ai 5', 'ai 6', 'ai 7'],
    run: async ({ sdk, chat, standIn }) => {
      sdk.streamObject({ model: chat(), schema: z.object({ term: z.string() }), prompt: 'Name a term' });
      while (standIn.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return standIn.requests.length;
    },
  },
  'model of a step': {
    scenarios: [{ text, usage }],
    run: async ({ sdk, chat }) => {
      const prepareStep = () => ({ model: chat('gpt-4o') });
      return (await sdk.generateText({ model: chat(), prompt, prepareStep })).text;
    },
  },
  'model by its name': {
    scenarios: [{ text, usage }],
    run: async ({ sdk, chat, embedding }) => {
      const provider = sdk.customProvider({ languageModels: { main: chat() }, embeddingModels: { main: embedding() } });
      Object.assign(globalThis, { AI_SDK_DEFAULT_PROVIDER: provider });
      try {
        const { text: said } = await sdk.generateText({ model: 'main', prompt });
        return { said, missing: await refusal(() => sdk.generateText({ model: 'other', prompt })) };
      } finally {
        Reflect.deleteProperty(globalThis, 'AI_SDK_DEFAULT_PROVIDER');
      }
    },
  },
};
