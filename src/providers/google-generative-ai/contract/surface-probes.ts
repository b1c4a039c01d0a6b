import { inspect } from 'node:util';
import type { Probe } from '../../contract.ts';
import { refusal, text } from '../../google/contract/replies.ts';
import { type Client, hello, modelOf } from './ask.ts';

const withoutAddress = (said: string) => said.replace(/127\.0\.0\.1:\d+/g, '<server>');

export const surfaceProbes: Readonly<Record<string, Probe>> = {
  'JSON of a client': { run: async (client) => JSON.stringify(client) },
  'JSON of a model': { run: async (client: Client) => withoutAddress(JSON.stringify(modelOf(client))) },
  'keys of a client': { run: async (client) => Object.keys(client) },
  'keys of a model and a chat': {
    run: async (client: Client) => [modelOf(client), modelOf(client).startChat()].map((made) => Object.keys(made)),
  },
  'a client inspected': { run: async (client) => inspect(client) },
  'a model inspected': { run: async (client: Client) => withoutAddress(inspect(modelOf(client))) },
  'classes by instanceof': {
    run: async (client: Client, { GoogleGenerativeAI, GenerativeModel, ChatSession }) => [
      client instanceof GoogleGenerativeAI,
      modelOf(client) instanceof GenerativeModel,
      modelOf(client).startChat() instanceof ChatSession,
      modelOf(client).constructor.name,
    ],
  },
  'names and lengths of methods': {
    run: async (client: Client) => {
      const { generateContent, generateContentStream, startChat, embedContent } = modelOf(client);
      const methods = [client.getGenerativeModel, generateContent, generateContentStream, startChat, embedContent];
      return methods.map(({ name, length }) => [name, length]);
    },
  },
  'statics and exports': {
    run: async (_, sdk) => [Object.keys(sdk).sort(), sdk.GoogleGenerativeAI.length, sdk.GenerativeModel.length],
  },
  'a model made by its class': {
    replies: [text],
    run: async ({ url }: Client, { GenerativeModel }) => {
      const model = new GenerativeModel('key', { model: 'gemini-2.5-flash' }, { baseUrl: url });
      return (await model.generateContent(hello)).response.text();
    },
  },
  'a subclass of the client': {
    replies: [text],
    run: async ({ url }: Client, { GoogleGenerativeAI }) => {
      class Mine extends GoogleGenerativeAI {
        constructor() {
          super('key');
        }
        ask = (said: string) =>
          this.getGenerativeModel({ model: 'gemini-2.5-flash' }, { baseUrl: url }).generateContent(said);
      }
      const mine = new Mine();
      return [(await mine.ask('Hello')).response.text(), mine instanceof GoogleGenerativeAI, mine.constructor.name];
    },
  },
  'a model without a name': { run: async (client: Client) => client.getGenerativeModel({ model: '' }) },
  'a cache without a name': {
    run: async (client: Client) => client.getGenerativeModelFromCachedContent({ contents: [] }),
  },
  'a cache of another model': {
    run: async (client: Client) =>
      client.getGenerativeModelFromCachedContent({ name: 'a', model: 'models/b', contents: [] }, { model: 'c' }),
  },
  'counting tokens': {
    replies: [{ body: '{"totalTokens":7}' }],
    run: (client: Client) => modelOf(client).countTokens(hello),
  },
  'counting tokens of a request': {
    replies: [{ body: '{"totalTokens":7}' }],
    run: (client: Client) => {
      const generateContentRequest = { contents: [{ role: 'user', parts: [{ text: hello }] }] };
      return modelOf(client).countTokens({ generateContentRequest });
    },
  },
  'an embedding of a content': {
    replies: [{ body: '{"embedding":{"values":[1,2]}}' }],
    run: (client: Client, { TaskType }) =>
      modelOf(client).embedContent({
        content: { role: 'user', parts: [{ text: hello }] },
        taskType: TaskType.RETRIEVAL_QUERY,
        title: 'A title',
      }),
  },
  'an embedding that is refused': {
    replies: [refusal(400, 'INVALID_ARGUMENT', 'No.')],
    run: (client: Client) => modelOf(client).embedContent([hello]),
  },
  'no embeddings': {
    replies: [{ body: '{}' }],
    run: (client: Client) => modelOf(client).batchEmbedContents({ requests: [] }),
  },
  'methods taken off their object': {
    run: async (client: Client) => {
      const { generateContent } = modelOf(client);
      return generateContent(hello);
    },
  },
  'a method replaced by the app': {
    run: async (client: Client) => {
      const model = modelOf(client);
      Object.assign(model, { generateContent: async () => 'mine' });
      return model.generateContent(hello);
    },
  },
};
