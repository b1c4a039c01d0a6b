import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { bindBody } from '../../src/http/bind-body.ts';
import { watchBody } from '../../src/http/body-end.ts';

const around = new AsyncLocalStorage<string>();
const run = <T>(fn: () => T): T => around.run('session', fn);

/** A body of three pieces that says where each was made, and how it came to its end. */
function watched(pieces: readonly string[] = ['a', 'b', 'c']) {
  const seen: string[] = [];
  const made: (string | undefined)[] = [];
  const left = [...pieces];
  const body = new ReadableStream<string>(
    {
      pull: (controller) => {
        made.push(around.getStore());
        const piece = left.shift();
        if (piece === 'broken') controller.error(new RangeError('as it broke'));
        else if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
      cancel: (reason) => void seen.push(`cancelled: ${reason}`),
    },
    { highWaterMark: 0 },
  );
  watchBody(body, {
    run,
    atEnd: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push('end');
    },
  });
  return { body, seen, made };
}

async function readAll(stream: ReadableStream<string>): Promise<string> {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}

const ways: Record<string, (body: ReadableStream<string>) => Promise<string>> = {
  'a reader': async (body) => {
    const reader = body.getReader();
    let text = '';
    for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value;
    return text;
  },
  'for await': readAll,
  'a pipe': async (body) => {
    let text = '';
    await body.pipeTo(new WritableStream({ write: (piece) => void (text += piece) }));
    return text;
  },
  'a transform': (body) => readAll(body.pipeThrough(new TransformStream<string, string>())),
  'a tee': async (body) => {
    const texts = await Promise.all(body.tee().map(readAll));
    return texts[0] === texts[1] ? String(texts[0]) : `differs: ${texts}`;
  },
  "Node's stream": async (body) => {
    let text = '';
    for await (const piece of Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])) text += piece;
    return text;
  },
};

describe.each(Object.entries(ways))('a body that is read by %s', (_, read) => {
  it('is the same, is made in the session, and shows its end only when that is done with', async () => {
    const { body, seen, made } = watched();
    // A source that has not begun yet is asked from where it was made.
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await read(body)).toBe('abc');
    expect(seen).toEqual(['end']);
    expect(made).toEqual(['session', 'session', 'session', 'session']);
  });

  it('fails with its own error, and ends once', async () => {
    const { body, seen } = watched(['a', 'broken']);
    await expect(read(body)).rejects.toThrow(new RangeError('as it broke'));
    await expect.poll(() => seen).toEqual(['end']);
  });
});

describe('a body that is left', () => {
  it('is cancelled for its reason, and ends once', async () => {
    const { body, seen } = watched();
    const reader = body.getReader();
    await reader.read();
    await reader.cancel('enough');
    await expect.poll(() => seen).toEqual(['cancelled: enough', 'end']);
  });

  it('before anybody read it ends too', async () => {
    const { body, seen } = watched();
    await body.cancel('unwanted');
    await expect.poll(() => seen).toEqual(['cancelled: unwanted', 'end']);
  });

  it('by a break ends too', async () => {
    const { body, seen } = watched();
    for await (const _ of body) break;
    await expect.poll(() => seen).toEqual(['cancelled: undefined', 'end']);
    expect(body.locked).toBe(false);
  });

  it('is not over when somebody else reads it and cancelling fails', async () => {
    const { body, seen } = watched();
    const reader = body.getReader();
    await expect(body.cancel()).rejects.toThrow(TypeError);
    expect(seen).toEqual([]);
    expect((await reader.read()).value).toBe('a');
  });
});

describe('a response', () => {
  it('gives its text, its bytes and its clone as without us', async () => {
    const response = new Response('öfter');
    const { body } = response;
    if (body) watchBody(body, { run, atEnd: () => undefined });
    expect(await response.clone().text()).toBe('öfter');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new TextEncoder().encode('öfter'));
  });

  it('keeps reading into a buffer of the reader', async () => {
    const response = new Response(new Uint8Array([1, 2, 3]));
    const { body } = response;
    if (!body) throw new Error('A response with bytes has a body.');
    watchBody(body, { run, atEnd: () => undefined });
    const { value } = await body.getReader({ mode: 'byob' }).read(new Uint8Array(8));
    expect(value).toEqual(new Uint8Array([1, 2, 3]));
  });
});

describe("Node's streams", () => {
  it('make their pieces in the session, whoever asks for them', async () => {
    const made: (string | undefined)[] = [];
    const stream = Readable.from(
      (async function* () {
        for (const piece of ['a', 'b']) {
          made.push(around.getStore());
          yield piece;
        }
      })(),
    );
    bindBody(stream, { run });
    let text = '';
    for await (const piece of stream) text += piece;
    expect([text, made]).toEqual(['ab', ['session', 'session']]);
  });
});
