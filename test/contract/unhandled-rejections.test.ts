import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wrap } from '../../src/instrument/wrap.ts';
import { anthropicClass, anthropicMajors, type Major, openaiClass, openaiMajors } from './majors.ts';
import { greet, hello } from './stage.ts';
import { newMock } from './ways-in.ts';

/** A server that refuses everything. */
const refuse = async () =>
  new Response('{"error":{"message":"no"}}', { status: 400, headers: { 'content-type': 'application/json' } });
const options = { apiKey: 'k', maxRetries: 0, fetch: refuse };

interface Calls {
  create(): Promise<unknown> & { withResponse(): Promise<unknown>; asResponse(): Promise<unknown> };
  parse(): Promise<unknown>;
}

const openaiCalls = ({ module }: Major, tracked: boolean): Calls => {
  const made = new (openaiClass(module))(options);
  const { completions } = (tracked ? wrap(made, { ai: newMock() }) : made).chat;
  return { create: () => completions.create(hello), parse: () => completions.parse(hello) };
};

const anthropicCalls = ({ module }: Major, tracked: boolean): Calls => {
  const made = new (anthropicClass(module))(options);
  const { messages } = tracked ? wrap(made, { ai: newMock() }) : made;
  return { create: () => messages.create(greet), parse: () => messages.parse(greet) };
};

/** What an app may do with a call that fails. */
const uses: Record<string, (calls: Calls) => unknown> = {
  'awaits it': ({ create }) => create(),
  'awaits what a helper makes of it': ({ parse }) => parse(),
  'asks for data and response': ({ create }) => create().withResponse(),
  'asks for the raw response': ({ create }) => create().asResponse(),
  'asks for both': ({ create }) => {
    const call = create();
    return Promise.allSettled([call, call.asResponse()]);
  },
  'adds a finally': ({ create }) => create().finally(() => undefined),
  'forgets it': ({ create }) => void create(),
  'forgets what a helper makes of it': ({ parse }) => void parse(),
};

describe('an app sees as many unhandled rejections as without us', () => {
  const others = process.listeners('unhandledRejection');
  let seen = 0;
  const count = () => {
    seen++;
  };
  beforeEach(() => {
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', count);
  });
  afterEach(() => {
    process.off('unhandledRejection', count);
    for (const other of others) process.on('unhandledRejection', other);
  });

  const unhandled = async (use: (calls: Calls) => unknown, calls: Calls): Promise<number> => {
    seen = 0;
    await Promise.resolve(use(calls)).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return seen;
  };

  const rows = [
    ...openaiMajors.map((major) => ({ major, calls: openaiCalls })),
    ...anthropicMajors.map((major) => ({ major, calls: anthropicCalls })),
  ].flatMap((row) => Object.keys(uses).map((use) => ({ ...row, use })));

  it.each(rows)('that $use, on $major.name', async ({ major, calls, use }) => {
    const act = uses[use] ?? (() => undefined);
    expect(await unhandled(act, calls(major, true))).toBe(await unhandled(act, calls(major, false)));
  });
});
