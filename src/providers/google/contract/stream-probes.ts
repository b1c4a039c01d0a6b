import type { Probe } from '../../contract.ts';
import { read } from './read-stream.ts';
import { refusal, silent, streamed, text, textPieces } from './replies.ts';

const model = 'gemini-2.5-flash';
const hello = { model, contents: 'What is retention?' };
const replies = [streamed(textPieces)];
const bytes = new TextEncoder().encode(`data: ${JSON.stringify(textPieces[0])}\r\n\r\n`);

export const streamProbes: Readonly<Record<string, Probe>> = {
  'all pieces': {
    replies,
    run: async (client) => {
      const pieces: unknown[] = [];
      for await (const piece of await client.models.generateContentStream(hello)) pieces.push(piece);
      return pieces;
    },
  },
  'pieces by hand': {
    replies,
    run: async (client) => {
      const stream = await client.models.generateContentStream(hello);
      const first = await stream.next();
      const others = await read(stream);
      return [first.done, first.value.text, others, await stream.next()];
    },
  },
  'pieces asked for at once': {
    replies,
    run: async (client) => {
      const stream = await client.models.generateContentStream(hello);
      const pieces = await Promise.all([stream.next(), stream.next(), stream.next(), stream.next()]);
      return pieces.map(({ done, value }) => [done, value?.text]);
    },
  },
  'a stream is its own iterator': {
    replies,
    run: async (client) => {
      const stream = await client.models.generateContentStream(hello);
      return [
        stream[Symbol.asyncIterator]() === stream,
        typeof stream.return,
        typeof stream.throw,
        Object.keys(stream),
      ];
    },
  },
  'iterated twice': {
    replies,
    run: async (client) => {
      const stream = await client.models.generateContentStream(hello);
      return [await read(stream), await read(stream)];
    },
  },
  'left early and taken up again': {
    replies,
    run: async (client) => {
      const stream = await client.models.generateContentStream(hello);
      return [await read(stream, 1), await read(stream)];
    },
  },
  'returned before it began': {
    replies,
    run: async (client) => {
      const stream = await client.models.generateContentStream(hello);
      return [await stream.return('enough'), await stream.next()];
    },
  },
  'returned midway': {
    replies,
    run: async (client) => {
      const stream = await client.models.generateContentStream(hello);
      await stream.next();
      return [await stream.return('enough'), await stream.next()];
    },
  },
  'thrown into': {
    replies,
    run: async (client) => {
      const stream = await client.models.generateContentStream(hello);
      await stream.next();
      return stream.throw(new RangeError('Stop'));
    },
  },
  'an app that throws in its loop': {
    replies,
    run: async (client) => {
      for await (const piece of await client.models.generateContentStream(hello)) throw new RangeError(piece.text);
    },
  },
  'a stream that is refused': {
    replies: [refusal(400, 'INVALID_ARGUMENT', 'No.')],
    run: (client) => client.models.generateContentStream(hello),
  },
  'a stream without contents': { run: (client) => client.models.generateContentStream({ model, contents: [] }) },
  'a stream without parameters': { run: (client) => client.models.generateContentStream() },
  'a stream with a dead socket before its first piece': {
    replies: [silent('reset')],
    run: async (client) => read(await client.models.generateContentStream(hello)).catch((error: Error) => error.name),
  },
  'pieces cut anywhere': {
    replies: [{ headers: { 'content-type': 'text/event-stream' }, body: [bytes.slice(0, 40), bytes.slice(40)] }],
    run: async (client) => read(await client.models.generateContentStream(hello)),
  },
  'a piece that is no JSON': {
    replies: [{ headers: { 'content-type': 'text/event-stream' }, body: 'data: {"candidates"\r\n\r\n' }],
    run: async (client) => read(await client.models.generateContentStream(hello)),
  },
  'an answer instead of a stream': {
    replies: [text],
    run: async (client) => read(await client.models.generateContentStream(hello)),
  },
  'functions called in a stream': {
    replies,
    run: async (client) => {
      const tool = { tool: async () => ({ functionDeclarations: [{ name: 'f' }] }), callTool: async () => [] };
      return read(await client.models.generateContentStream({ ...hello, config: { tools: [tool] } }));
    },
  },
  'a stream without automatic functions': {
    replies,
    run: async (client) => {
      const config = { automaticFunctionCalling: { disable: true } };
      const stream = await client.models.generateContentStream({ ...hello, config });
      return [Object.keys(stream), await read(stream)];
    },
  },
  'a stream of a chat left early': {
    replies,
    run: async (client) => {
      const chat = client.chats.create({ model });
      const texts = await read(await chat.sendMessageStream({ message: 'Hello' }), 1);
      return [texts, chat.getHistory()];
    },
  },
  'a chat that is refused and goes on': {
    replies: [refusal(400, 'INVALID_ARGUMENT', 'No.'), text],
    run: async (client) => {
      const chat = client.chats.create({ model });
      const refused = await chat.sendMessage({ message: 'Hello' }).catch((error: Error) => error.name);
      return [refused, (await chat.sendMessage({ message: 'Hello?' })).text, chat.getHistory(true)];
    },
  },
  'messages of a chat sent at once': {
    replies: [text],
    run: async (client) => {
      const chat = client.chats.create({ model });
      await Promise.all([chat.sendMessage({ message: 'One' }), chat.sendMessage({ message: 'Two' })]);
      return chat.getHistory().length;
    },
  },
  'a chat with a history that is none': {
    run: async (client) => client.chats.create({ model, history: [{ role: 'nobody', parts: [{ text: 'Hello' }] }] }),
  },
};
