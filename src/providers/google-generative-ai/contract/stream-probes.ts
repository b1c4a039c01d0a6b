import type { GenerateContentStreamResult } from '@google/generative-ai';
import type { Probe } from '../../contract.ts';
import { refusal, silent, streamed, text, textPieces } from '../../google/contract/replies.ts';
import { type Client, hello, modelOf, read } from './ask.ts';

const replies = [streamed(textPieces)];
const open = (client: Client): Promise<GenerateContentStreamResult> => modelOf(client).generateContentStream(hello);

export const streamProbes: Readonly<Record<string, Probe>> = {
  'all pieces': {
    replies,
    run: async (client) => {
      const pieces: unknown[] = [];
      for await (const piece of (await open(client)).stream) pieces.push(piece);
      return pieces;
    },
  },
  'pieces by hand': {
    replies,
    run: async (client) => {
      const { stream } = await open(client);
      const first = await stream.next();
      return [first.done, first.value.text(), await stream.next(), await stream.next(), await stream.next()];
    },
  },
  'pieces asked for at once': {
    replies,
    run: async (client) => {
      const { stream } = await open(client);
      const pieces = await Promise.all([stream.next(), stream.next(), stream.next(), stream.next()]);
      return pieces.map(({ done, value }) => [done, value?.text()]);
    },
  },
  'a stream is its own iterator': {
    replies,
    run: async (client) => {
      const { stream } = await open(client);
      return [stream[Symbol.asyncIterator]() === stream, Object.keys(stream)];
    },
  },
  'iterated twice': {
    replies,
    run: async (client) => {
      const result = await open(client);
      return [await read(result), await read(result)];
    },
  },
  'left early and taken up again': {
    replies,
    run: async (client) => {
      const result = await open(client);
      return [await read(result, 1), await read(result)];
    },
  },
  'returned before it began': {
    replies,
    run: async (client) => {
      const { stream } = await open(client);
      return [await stream.return(undefined), await stream.next()];
    },
  },
  'thrown into': {
    replies,
    run: async (client) => {
      const { stream } = await open(client);
      await stream.next();
      return stream.throw(new RangeError('Stop'));
    },
  },
  'the whole before the pieces': {
    replies,
    run: async (client) => {
      const result = await open(client);
      return [await result.response, await read(result)];
    },
  },
  'the whole twice': {
    replies,
    run: async (client) => {
      const { response } = await open(client);
      const once = await response;
      return [once === (await response), response instanceof Promise];
    },
  },
  'a stream that is refused': {
    replies: [refusal(400, 'INVALID_ARGUMENT', 'No.')],
    run: (client) => open(client),
  },
  'the whole of a stream with a dead socket': {
    replies: [streamed(textPieces.slice(0, 2), 'reset')],
    run: async (client) => (await open(client)).response,
  },
  'a stream with a dead socket before its first piece': {
    replies: [silent('reset')],
    run: async (client) => read(await open(client)),
  },
  'a piece that is no JSON': {
    replies: [{ headers: { 'content-type': 'text/event-stream' }, body: 'data: {"candidates"\r\n\r\n' }],
    run: async (client) => read(await open(client)),
  },
  'an answer instead of a stream': { replies: [text], run: async (client) => read(await open(client)) },
  'a stream of a chat left early': {
    replies,
    run: async (client: Client) => {
      const chat = modelOf(client).startChat();
      const texts = await read(await chat.sendMessageStream('Hello'), 1);
      return [texts, (await chat.getHistory()).length];
    },
  },
  'a stream of a chat that is refused': {
    replies: [refusal(400, 'INVALID_ARGUMENT', 'No.'), streamed(textPieces)],
    run: async (client: Client) => {
      const chat = modelOf(client).startChat();
      const refused = await chat.sendMessageStream('Hello').catch((error: Error) => error.constructor.name);
      return [refused, await read(await chat.sendMessageStream('Hello?'))];
    },
  },
  'messages of a chat sent at once': {
    replies: [text],
    run: async (client: Client) => {
      const chat = modelOf(client).startChat();
      await Promise.all([chat.sendMessage('One'), chat.sendMessage('Two')]);
      return chat.getHistory();
    },
  },
  'a message without words': { run: async (client: Client) => modelOf(client).startChat().sendMessage([]) },
  'a history that is none': {
    run: async (client: Client) => modelOf(client).startChat({ history: [{ role: 'model', parts: [{ text: 'Hi' }] }] }),
  },
};
