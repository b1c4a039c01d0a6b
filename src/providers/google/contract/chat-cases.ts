import type { ContractCase } from '../../contract.ts';
import { read } from './read-stream.ts';
import { counts, streamed, text, textPieces, whole, wire } from './replies.ts';

const model = 'gemini-2.5-flash';
const call = { parts: [{ functionCall: { name: 'weather', args: { place: 'Oslo' } } }] };

/** A function that the SDK calls by itself. */
const callable = {
  tool: async () => ({ functionDeclarations: [{ name: 'weather', description: 'The weather at a place' }] }),
  callTool: async () => [{ functionResponse: { name: 'weather', response: { output: 'Sunny' } } }],
};
const question = { model, contents: 'Weather in Oslo?', config: { tools: [callable] } };

/** Helpers that end in `generateContent` and its stream: each of their requests is a call. */
export const chatCases: Readonly<Record<string, ContractCase>> = {
  'chat of two turns': {
    replies: [text, whole({ parts: [{ text: 'Who leaves.' }] })],
    run: async (client) => {
      const chat = client.chats.create({ model, config: { systemInstruction: 'Be brief.' } });
      const first = await chat.sendMessage({ message: 'What is retention?' });
      const second = await chat.sendMessage({ message: ['And ', { text: 'churn?' }] });
      return [first.text, second.text, chat.getHistory().length];
    },
  },
  'streamed chat of two turns': {
    replies: [streamed(textPieces)],
    run: async (client) => {
      const history = [
        { role: 'user', parts: [{ text: 'Hello' }] },
        { role: 'model', parts: [{ text: 'Hello to you.' }] },
      ];
      const chat = client.chats.create({ model, history });
      const first = await read(await chat.sendMessageStream({ message: 'What is retention?' }));
      const second = await read(await chat.sendMessageStream({ message: 'And churn?' }));
      return [first, second, chat.getHistory().length];
    },
  },
  'automatic function calling': {
    replies: [whole(call), text],
    run: async (client) => (await client.models.generateContent(question)).text,
  },
  'automatic function calling in a stream': {
    replies: [streamed([wire({ ...call, finishReason: 'STOP', usage: counts })]), streamed(textPieces)],
    run: async (client) => read(await client.models.generateContentStream({ ...question })),
  },
  'automatic function calling in a chat': {
    replies: [whole(call), text, whole({ parts: [{ text: 'Take no umbrella.' }] })],
    run: async (client) => {
      const chat = client.chats.create({ model, config: { tools: [callable] } });
      const first = await chat.sendMessage({ message: 'Weather in Oslo?' });
      const second = await chat.sendMessage({ message: 'And what do I take?' });
      return [first.text, second.text];
    },
  },
};
