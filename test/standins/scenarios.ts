import type { Ask, AskedTool, RouteId, ScenarioCase } from './scenario-case.ts';

const everyChat: readonly RouteId[] = ['chat', 'responses', 'messages', 'beta-messages'];
const prompt = 'What is retention?';
const text = 'Retention is the share of users who come back.';
const usage = { uncachedInput: 12, cacheRead: 0, cacheWrite: 0, output: 9, reasoning: 0 };

const weather: AskedTool = {
  name: 'get_weather',
  description: 'Weather of a city',
  schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};
const clock: AskedTool = {
  name: 'get_time',
  description: 'Local time of a city',
  schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};
const askWeather: Ask = { prompt: 'How is the weather in Paris, and how late is it?', tools: [weather, clock] };
const inParis = { name: 'get_weather', arguments: { city: 'Paris' } };
const timeInParis = { name: 'get_time', arguments: { city: 'Paris' } };
/** One white pixel. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

/** Every way in which a call can go, for tests that loop over it. A new way is a new row. */
export const scenarioCases: readonly ScenarioCase[] = [
  {
    name: 'plain',
    routes: everyChat,
    ask: { prompt, system: 'You explain analytics.', maxTokens: 256 },
    scenario: { text, usage },
    expect: { text, usage, finish: 'stop', requests: 1 },
  },
  {
    name: 'stream',
    routes: everyChat,
    ask: { prompt, stream: true },
    scenario: { text, usage, chunks: 5 },
    expect: { text, usage, finish: 'stop', requests: 1 },
  },
  {
    name: 'tool call',
    routes: everyChat,
    ask: askWeather,
    scenario: { toolCalls: [inParis], usage },
    expect: { text: '', toolCalls: [inParis], usage, finish: 'tools', requests: 1 },
  },
  {
    name: 'streamed parallel tool calls',
    routes: everyChat,
    ask: { ...askWeather, stream: true },
    scenario: { toolCalls: [inParis, timeInParis], usage },
    expect: { text: '', toolCalls: [inParis, timeInParis], usage, finish: 'tools', requests: 1 },
  },
  {
    name: 'text before a streamed tool call',
    routes: everyChat,
    ask: { ...askWeather, stream: true },
    scenario: { text: 'Let me look. ', toolCalls: [inParis], usage },
    expect: { text: 'Let me look. ', toolCalls: [inParis], usage, finish: 'tools', requests: 1 },
  },
  {
    name: 'reasoning',
    routes: everyChat,
    ask: { prompt, reasoning: true },
    scenario: { text, reasoning: 'They ask for a definition.', usage: { ...usage, output: 30, reasoning: 21 } },
    expect: {
      text,
      reasoning: 'They ask for a definition.',
      usage: { ...usage, output: 30, reasoning: 21 },
      finish: 'stop',
      requests: 1,
    },
  },
  {
    name: 'two streamed blocks of reasoning and of text',
    routes: ['responses', 'messages', 'beta-messages'],
    ask: { prompt, reasoning: true, stream: true },
    scenario: {
      reasoning: ['First thought. ', 'Second thought.'],
      text: ['First half, ', 'second half.'],
      usage: { ...usage, output: 40, reasoning: 25 },
    },
    expect: {
      reasoning: 'First thought. Second thought.',
      text: 'First half, second half.',
      usage: { ...usage, output: 40, reasoning: 25 },
      finish: 'stop',
      requests: 1,
    },
  },
  {
    name: 'cache read',
    routes: everyChat,
    ask: { prompt, system: 'A long prompt that was sent before.' },
    scenario: { text, usage: { ...usage, cacheRead: 1024 } },
    expect: { text, usage: { ...usage, cacheRead: 1024 }, finish: 'stop', requests: 1 },
  },
  {
    name: 'streamed cache write',
    routes: ['messages', 'beta-messages'],
    ask: { prompt, system: 'A long prompt that is sent for the first time.', stream: true },
    scenario: { text, usage: { ...usage, cacheWrite: 2048 } },
    expect: { text, usage: { ...usage, cacheWrite: 2048 }, finish: 'stop', requests: 1 },
  },
  {
    name: 'multimodal input',
    routes: everyChat,
    ask: { prompt: 'What is in this picture?', imageUrl: pixel },
    scenario: { text: 'A white pixel.', usage: { ...usage, uncachedInput: 97 } },
    expect: { text: 'A white pixel.', usage: { ...usage, uncachedInput: 97 }, finish: 'stop', requests: 1 },
  },
  {
    name: 'cut at the token limit',
    routes: everyChat,
    ask: { prompt, maxTokens: 9 },
    scenario: { text: 'Retention is the', usage, finish: 'length' },
    expect: { text: 'Retention is the', usage, finish: 'length', requests: 1 },
  },
  {
    name: 'streamed and cut at the token limit',
    routes: everyChat,
    ask: { prompt, maxTokens: 9, stream: true },
    scenario: { text: 'Retention is the', usage, finish: 'length' },
    expect: { text: 'Retention is the', usage, finish: 'length', requests: 1 },
  },
  {
    name: 'failed response',
    routes: ['responses'],
    ask: { prompt },
    scenario: { text: [], finish: 'failed', failure: { code: 'server_error', message: 'The model gave up.' } },
    expect: { text: '', finish: 'failed', requests: 1 },
  },
  {
    name: 'streamed failed response',
    routes: ['responses'],
    ask: { prompt, stream: true },
    scenario: { text: 'Reten', finish: 'failed', failure: { code: 'server_error', message: 'The model gave up.' } },
    expect: { text: 'Reten', finish: 'failed', requests: 1 },
  },
  {
    name: 'refused key',
    routes: [...everyChat, 'embeddings'],
    ask: { prompt },
    scenario: { error: { status: 401 } },
    expect: { finish: 'none', error: { status: 401 }, requests: 1 },
  },
  {
    name: 'malformed request',
    routes: [...everyChat, 'embeddings'],
    ask: { prompt, stream: true },
    scenario: { error: { status: 400, message: 'That parameter does not exist.' } },
    expect: { finish: 'none', error: { status: 400, message: 'That parameter does not exist.' }, requests: 1 },
  },
  {
    name: 'rate-limited twice, then answered',
    routes: everyChat,
    ask: { prompt },
    scenario: { text, usage, rejectFirst: { times: 2, error: { status: 429, retryAfterSeconds: 0.02 } } },
    expect: { text, usage, finish: 'stop', requests: 3 },
  },
  {
    name: 'rate-limited for good',
    routes: [...everyChat, 'embeddings'],
    ask: { prompt },
    scenario: {
      rejectFirst: { times: 2, error: { status: 429, retryAfterSeconds: 0.02 } },
      error: { status: 429, retryAfterSeconds: 0.02 },
    },
    expect: { finish: 'none', error: { status: 429 }, requests: 3 },
  },
  {
    name: 'connection cut before the answer, then answered',
    routes: everyChat,
    ask: { prompt },
    // The cut uses up the scenario: the retry gets the scripted answer.
    scenario: { killAfterChunks: 0 },
    expect: { text: `You said: ${prompt}`, finish: 'stop', requests: 2 },
  },
  {
    name: 'slow first token',
    routes: everyChat,
    ask: { prompt, stream: true },
    scenario: { text, usage, firstChunkDelayMs: 300 },
    expect: { text, usage, finish: 'stop', requests: 1, firstTokenMs: 300 },
  },
  {
    name: 'dead socket in the middle of a stream',
    routes: everyChat,
    ask: { prompt, stream: true },
    scenario: { text: 'one two three four', usage, killAfterChunks: 2 },
    expect: { text: 'one two ', finish: 'none', error: {}, requests: 1 },
  },
  {
    name: 'error event in the middle of a stream',
    routes: ['chat', 'messages', 'beta-messages'],
    ask: { prompt, stream: true },
    scenario: {
      text: 'one two three four',
      usage,
      streamError: { afterChunks: 2, error: { status: 529, message: 'Overloaded' } },
    },
    expect: { text: 'one two ', finish: 'none', error: { message: 'Overloaded' }, requests: 1 },
  },
  {
    name: 'embeddings',
    routes: ['embeddings'],
    ask: { prompt },
    scenario: { usage: { ...usage, uncachedInput: 4, output: 0 } },
    expect: { usage: { ...usage, uncachedInput: 4, output: 0 }, finish: 'none', requests: 1 },
  },
];
