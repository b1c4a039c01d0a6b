import { inspect } from 'node:util';
import type { Probe } from '../../contract.ts';
import { text } from './replies.ts';

const hello = { model: 'gemini-2.5-flash', contents: 'What is retention?' };
const withoutAddress = (said: string) => said.replace(/127\.0\.0\.1:\d+/g, '<server>');

export const surfaceProbes: Readonly<Record<string, Probe>> = {
  'JSON of a client': { run: async (client) => withoutAddress(JSON.stringify({ ...client, apiClient: 0 })) },
  'keys of a client': { run: async (client) => Object.keys(client) },
  'keys of its models': { run: async (client) => Object.keys(client.models) },
  'a client inspected': { run: async (client) => withoutAddress(inspect(client, { depth: 0 })) },
  'its models inspected': { run: async (client) => inspect(client.models, { depth: 0 }) },
  'a client copied': { run: async (client) => Object.keys({ ...client.models }) },
  'classes by instanceof': {
    run: async (client, { GoogleGenAI, Models, Chats, Files }) => [
      client instanceof GoogleGenAI,
      client.models instanceof Models,
      client.chats instanceof Chats,
      client.files instanceof Files,
      client.constructor.name,
    ],
  },
  'names and lengths of methods': {
    run: async ({ models, chats }) =>
      [models.generateContent, models.generateContentStream, models.generateContentInternal, chats.create].map(
        ({ name, length }) => [name, length],
      ),
  },
  'statics and exports': {
    run: async (_, sdk) => [Object.keys(sdk).sort(), sdk.GoogleGenAI.name, sdk.GoogleGenAI.length],
  },
  subclass: {
    replies: [text],
    run: async ({ models }, { GoogleGenAI }) => {
      const baseUrl = models.apiClient.getBaseUrl();
      class Mine extends GoogleGenAI {
        constructor() {
          super({ apiKey: 'key', httpOptions: { baseUrl } });
        }
        ask = (contents: string) => this.models.generateContent({ ...hello, contents });
      }
      const mine = new Mine();
      return [(await mine.ask('Hello')).text, mine instanceof GoogleGenAI, mine instanceof Mine, mine.constructor.name];
    },
  },
  'a client without a key': { run: async (_, { GoogleGenAI }) => new GoogleGenAI({}).vertexai },
  'a project without the backend for it': {
    run: async (_, { GoogleGenAI }) => new GoogleGenAI({ project: 'p', location: 'l', apiKey: 'k' }),
  },
  'the class called as a function': {
    run: async (_, { GoogleGenAI }) => {
      try {
        return GoogleGenAI({ apiKey: 'key' });
      } catch (error) {
        return error instanceof TypeError;
      }
    },
  },
  'methods taken off their object': {
    replies: [text],
    run: async ({ models: { generateContent } }) => (await generateContent(hello)).text,
  },
  'a method replaced by the app': {
    run: async (client) => {
      client.models.generateContent = async () => 'mine';
      return client.models.generateContent(hello);
    },
  },
  'an inner method replaced by the app': {
    run: async (client) => {
      client.models.generateContentInternal = async () => ({ text: 'mine' });
      return (await client.models.generateContent(hello)).text;
    },
  },
};
