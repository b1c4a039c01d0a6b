import type { Probe } from '../../contract.ts';
import { refusal, silent, text, whole } from './replies.ts';
import { vertexClient } from './vertex-client.ts';

const model = 'gemini-2.5-flash';
const hello = { model, contents: 'What is retention?' };

/** What an error is, for an app that looks at it closely. */
const seen = (error: Error & { status?: number }) => [
  error.constructor.name,
  error.name,
  error.status,
  error.message,
  Object.keys(error),
];

export const requestProbes: Readonly<Record<string, Probe>> = {
  'the whole response': { replies: [text], run: (client) => client.models.generateContent(hello) },
  'the class of a response': {
    replies: [text],
    run: async (client, { GenerateContentResponse }) => {
      const answer = await client.models.generateContent(hello);
      return [answer instanceof GenerateContentResponse, answer.constructor.name, Object.keys(answer)];
    },
  },
  'getters of a response': {
    replies: [whole({ parts: [{ functionCall: { name: 'f', args: { a: 1 } } }] })],
    run: async (client) => {
      const { functionCalls, text: said, data, executableCode } = await client.models.generateContent(hello);
      return [functionCalls, said, data, executableCode];
    },
  },
  'headers of the response': {
    replies: [{ ...text, headers: { 'x-request-id': 'abc' } }],
    run: async (client) => (await client.models.generateContent(hello)).sdkHttpResponse.headers['x-request-id'],
  },
  'headers of a request': {
    replies: [text],
    run: async (client) => {
      const httpOptions = { headers: { 'x-mine': '1' }, apiVersion: 'v1alpha' };
      return (await client.models.generateContent({ ...hello, config: { httpOptions } })).text;
    },
  },
  'another path by the options of a request': {
    replies: [text],
    run: async (client) => {
      const baseUrl = `${client.models.apiClient.getBaseUrl()}/gateway`;
      return (await client.models.generateContent({ ...hello, config: { httpOptions: { baseUrl } } })).text;
    },
  },
  'additional fields of the body': {
    replies: [text],
    run: async (client) => {
      const httpOptions = { extraBody: { generationConfig: { seed: 7 } } };
      return (await client.models.generateContent({ ...hello, config: { httpOptions } })).text;
    },
  },
  'a response schema': {
    replies: [whole({ parts: [{ text: '{"answer":42}' }] })],
    run: async (client, { Type }) => {
      const responseSchema = { type: Type.OBJECT, properties: { answer: { type: Type.NUMBER } } };
      const config = { responseMimeType: 'application/json', responseSchema };
      return JSON.parse((await client.models.generateContent({ ...hello, config })).text);
    },
  },
  'parameters are not changed': {
    replies: [text],
    run: async (client) => {
      const params = Object.freeze({
        model,
        contents: Object.freeze(['One', 'Two']),
        config: Object.freeze({ topP: 1 }),
      });
      await client.models.generateContent(params);
      return params;
    },
  },
  'no parameters': { run: (client) => client.models.generateContent() },
  'no contents': { run: (client) => client.models.generateContent({ model, contents: [] }) },
  'contents that are no contents': { run: (client) => client.models.generateContent({ model, contents: 42 }) },
  'a call outside of a content': {
    run: (client) => client.models.generateContent({ model, contents: { functionCall: { name: 'f' } } }),
  },
  'contents and parts mixed': {
    run: (client) => client.models.generateContent({ model, contents: [{ role: 'user', parts: [] }, 'Two'] }),
  },
  'a circular parameter': {
    run: (client) => {
      const args: Record<string, unknown> = {};
      args.itself = args;
      const contents = [{ role: 'model', parts: [{ functionCall: { name: 'f', args } }] }];
      return client.models.generateContent({ model, contents });
    },
  },
  'a number that JSON has not': {
    run: (client) => client.models.generateContent({ ...hello, config: { maxOutputTokens: 1n } }),
  },
  'an error seen closely': {
    replies: [refusal(404, 'NOT_FOUND', 'models/none is not found.')],
    run: (client) => client.models.generateContent(hello).catch(seen),
  },
  'the class of an error': {
    replies: [refusal(403, 'PERMISSION_DENIED', 'No.')],
    run: (client, { ApiError }) =>
      client.models.generateContent(hello).catch((error: Error) => [error instanceof ApiError, error instanceof Error]),
  },
  'an error that is no JSON': {
    replies: [{ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }],
    run: (client) => client.models.generateContent(hello).catch(seen),
  },
  'an answer that is no JSON': { replies: [{ body: '<html>' }], run: (client) => client.models.generateContent(hello) },
  'an answer that says nothing': { replies: [{ body: '{}' }], run: (client) => client.models.generateContent(hello) },
  'an answer cut off': {
    replies: [{ body: '{"candidates":' }],
    run: (client) => client.models.generateContent(hello).catch((error: Error) => error.name),
  },
  'candidates that are null': {
    replies: [{ body: '{"candidates":null,"usageMetadata":null}' }],
    run: async (client) => Object.keys(await client.models.generateContent(hello)),
  },
  'a dead socket before the answer': {
    replies: [silent('reset')],
    run: (client) => client.models.generateContent(hello).catch((error: Error) => error.name),
  },
  'a timeout': {
    replies: [silent()],
    run: (client) => client.models.generateContent({ ...hello, config: { httpOptions: { timeout: 30 } } }).catch(seen),
  },
  'aborted before it is sent': {
    replies: [text],
    run: (client) =>
      client.models
        .generateContent({ ...hello, config: { abortSignal: AbortSignal.abort() } })
        .then(() => 'answered')
        .catch((error: Error) => error.name),
  },
  'aborted after the answer': {
    replies: [text],
    run: async (client) => {
      const controller = new AbortController();
      const config = { abortSignal: controller.signal };
      const answer = await client.models.generateContent({ ...hello, config });
      controller.abort();
      return answer.text;
    },
  },
  'ten at once, some refused': {
    replies: [text],
    run: async (client) => {
      const ask = (_: unknown, at: number) => client.models.generateContent({ model, contents: at % 2 ? [] : 'Yes' });
      const answers = await Promise.allSettled(Array.from({ length: 10 }, ask));
      return answers.map(({ status }) => status);
    },
  },
  'a promise of the platform': {
    replies: [text],
    run: async (client) => {
      const promise = client.models.generateContent(hello);
      return [
        promise instanceof Promise,
        promise.constructor === Promise,
        await promise.finally(() => 1).then(() => 2),
      ];
    },
  },
  'a function that throws while the SDK calls it': {
    replies: [whole({ parts: [{ functionCall: { name: 'f', args: {} } }] })],
    run: (client) => {
      const tool = {
        tool: async () => ({ functionDeclarations: [{ name: 'f' }] }),
        callTool: () => Promise.reject(new RangeError('Too far')),
      };
      return client.models.generateContent({ ...hello, config: { tools: [tool] } });
    },
  },
  'no more than one round of functions': {
    replies: [whole({ parts: [{ functionCall: { name: 'f', args: {} } }] })],
    run: async (client) => {
      const tool = {
        tool: async () => ({ functionDeclarations: [{ name: 'f' }] }),
        callTool: async () => [{ functionResponse: { name: 'f', response: { output: 1 } } }],
      };
      const config = { tools: [tool], automaticFunctionCalling: { maximumRemoteCalls: 1 } };
      return (await client.models.generateContent({ ...hello, config })).automaticFunctionCallingHistory;
    },
  },
  'pictures only on the other backend': {
    run: (client) => client.models.editImage({ model, prompt: 'A duck', referenceImages: [] }),
  },
  'the other backend': { client: vertexClient, replies: [text], run: (client) => client.models.generateContent(hello) },
};
