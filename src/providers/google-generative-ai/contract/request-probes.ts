import type { Probe } from '../../contract.ts';
import { refusal, silent, text, whole } from '../../google/contract/replies.ts';
import { type Client, hello, modelOf } from './ask.ts';

/** What an error is, for an app that looks at it closely. */
const seen = (error: Error & { status?: number; statusText?: string }) => [
  error.constructor.name,
  error.name,
  error.status,
  error.statusText,
  Object.keys(error),
];
const blocked = { promptFeedback: { blockReason: 'SAFETY' } };
const call = whole({ parts: [{ functionCall: { name: 'f', args: { a: 1 } } }] });

export const requestProbes: Readonly<Record<string, Probe>> = {
  'the whole response': { replies: [text], run: (client: Client) => modelOf(client).generateContent(hello) },
  'helpers of a response': {
    replies: [call],
    run: async (client: Client) => {
      const { response } = await modelOf(client).generateContent(hello);
      return [response.text(), response.functionCall(), response.functionCalls(), Object.keys(response)];
    },
  },
  'a text that was blocked': {
    replies: [{ body: JSON.stringify(blocked) }],
    run: async (client: Client) => (await modelOf(client).generateContent(hello)).response.text(),
  },
  'an answer that was stopped': {
    replies: [whole({ parts: [{ text: 'Who' }], finishReason: 'RECITATION' })],
    run: async (client: Client) => (await modelOf(client).generateContent(hello)).response.text(),
  },
  'parts as an array': {
    replies: [text],
    run: async (client: Client) => (await modelOf(client).generateContent(['One', { text: 'Two' }])).response.text(),
  },
  'headers of a model': {
    replies: [text],
    run: async (client: Client) => {
      const model = modelOf(client, {}, { customHeaders: { 'x-mine': '1' }, apiClient: 'mine/1' });
      return (await model.generateContent(hello)).response.text();
    },
  },
  'headers of a request': {
    replies: [text],
    run: async (client: Client) => {
      const customHeaders = new Headers({ 'x-mine': '1' });
      return (await modelOf(client).generateContent(hello, { customHeaders, apiVersion: 'v1' })).response.text();
    },
  },
  'a header that must not be set': {
    run: (client: Client) => modelOf(client).generateContent(hello, { customHeaders: { 'x-goog-api-key': 'mine' } }),
  },
  'a response schema': {
    replies: [whole({ parts: [{ text: '{"answer":42}' }] })],
    run: async (client: Client) => {
      const model = modelOf(client, { generationConfig: { responseMimeType: 'application/json' } });
      return JSON.parse((await model.generateContent(hello)).response.text());
    },
  },
  'settings of a tool': {
    replies: [call],
    run: async (client: Client, { FunctionCallingMode }) => {
      const toolConfig = { functionCallingConfig: { mode: FunctionCallingMode.ANY } };
      const tools = [{ functionDeclarations: [{ name: 'f', description: 'F' }] }];
      return (await modelOf(client, { tools, toolConfig }).generateContent(hello)).response.functionCalls();
    },
  },
  'parameters as the SDK leaves them': {
    replies: [text],
    run: async (client: Client) => {
      const request = { contents: [{ role: 'user', parts: [{ text: hello }] }], systemInstruction: 'Be brief.' };
      await modelOf(client).generateContent(request);
      return request;
    },
  },
  'no parameters': { run: (client) => modelOf(client).generateContent(undefined as never) }, // What JavaScript allows.
  'no text': { replies: [text], run: (client: Client) => modelOf(client).generateContent('') },
  'no parts': { run: (client: Client) => modelOf(client).generateContent([]) },
  'results and words in one message': {
    run: (client: Client) =>
      modelOf(client).generateContent(['One', { functionResponse: { name: 'f', response: { output: 1 } } }]),
  },
  'a circular parameter': {
    run: (client: Client) => {
      const args: Record<string, unknown> = {};
      args.itself = args;
      const contents = [{ role: 'model', parts: [{ functionCall: { name: 'f', args } }] }];
      return modelOf(client).generateContent({ contents });
    },
  },
  'an error seen closely': {
    replies: [refusal(404, 'NOT_FOUND', 'models/none is not found.')],
    run: (client: Client) => modelOf(client).generateContent(hello).catch(seen),
  },
  'an error with details': {
    replies: [{ status: 400, body: '{"error":{"message":"No.","details":[{"reason":"API_KEY_INVALID"}]}}' }],
    run: (client: Client) =>
      modelOf(client)
        .generateContent(hello)
        .catch((error: Error & { errorDetails?: unknown }) => error.errorDetails),
  },
  'the classes of an error': {
    replies: [refusal(403, 'PERMISSION_DENIED', 'No.')],
    run: (client: Client, { GoogleGenerativeAIError, GoogleGenerativeAIFetchError, GoogleGenerativeAIAbortError }) =>
      modelOf(client)
        .generateContent(hello)
        .catch((error: unknown) =>
          [GoogleGenerativeAIError, GoogleGenerativeAIFetchError, GoogleGenerativeAIAbortError].map(
            (kind) => error instanceof kind,
          ),
        ),
  },
  'an error that is no JSON': {
    replies: [{ status: 502, body: '<html>Bad gateway</html>' }],
    run: (client: Client) => modelOf(client).generateContent(hello).catch(seen),
  },
  'an answer that is no JSON': {
    replies: [{ body: '<html>' }],
    run: (client: Client) => modelOf(client).generateContent(hello),
  },
  'an answer that says nothing': {
    replies: [{ body: '{}' }],
    run: async (client: Client) => (await modelOf(client).generateContent(hello)).response.text(),
  },
  'a dead socket before the answer': {
    replies: [silent('reset')],
    run: (client: Client) => modelOf(client).generateContent(hello).catch(seen),
  },
  'a timeout': {
    replies: [silent()],
    run: (client: Client) =>
      modelOf(client)
        .generateContent(hello, { timeout: 30 })
        .catch((error: Error) => error.name),
  },
  'aborted while it waits': {
    replies: [silent()],
    run: (client: Client) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 20);
      return modelOf(client)
        .generateContent(hello, { signal: controller.signal })
        .catch((error: Error) => error.name);
    },
  },
  'aborted before it is sent': {
    replies: [text],
    run: (client: Client) =>
      modelOf(client)
        .generateContent(hello, { signal: AbortSignal.abort() })
        .then(() => 'answered')
        .catch(seen),
  },
  'aborted after the answer': {
    replies: [text],
    run: async (client: Client) => {
      const controller = new AbortController();
      const { response } = await modelOf(client).generateContent(hello, { signal: controller.signal });
      controller.abort();
      return response.text();
    },
  },
  'ten at once, some refused': {
    replies: [text],
    run: async (client: Client) => {
      const model = modelOf(client);
      const ask = (_: unknown, at: number) => model.generateContent(at % 2 ? [] : 'Yes');
      return (await Promise.allSettled(Array.from({ length: 10 }, ask))).map(({ status }) => status);
    },
  },
  'a promise of the platform': {
    replies: [text],
    run: async (client: Client) => {
      const promise = modelOf(client).generateContent(hello);
      return [
        promise instanceof Promise,
        promise.constructor === Promise,
        await promise.finally(() => 1).then(() => 2),
      ];
    },
  },
};
