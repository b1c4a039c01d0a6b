import type { ContractCase } from '../../contract.ts';
import { read } from './read-stream.ts';
import { counts, silent, streamed, text, textPieces, whole, wire } from './replies.ts';

const model = 'gemini-2.5-flash';
const hello = { model, contents: 'What is retention?' };

/** What else an answer can be, and in what other forms a request can be made. */
export const answerCases: Readonly<Record<string, ContractCase>> = {
  'system prompt as a content': {
    replies: [text],
    run: async (client) => {
      const systemInstruction = { parts: [{ text: 'Be brief.' }, { text: 'Be kind.' }] };
      const contents = { role: 'user', parts: [{ text: 'What is retention?' }] };
      return (await client.models.generateContent({ model, contents, config: { systemInstruction } })).text;
    },
  },
  'history and a beginning of the answer': {
    replies: [text],
    run: async (client) => {
      const contents = [
        { role: 'user', parts: [{ text: 'Hello' }] },
        { role: 'model', parts: [{ text: 'Hello to you.' }] },
        { role: 'user', parts: [{ text: 'What is retention?' }] },
        { role: 'model', parts: [{ text: 'Retention is' }] },
      ];
      return (await client.models.generateContent({ model: 'models/gemini-2.5-flash', contents })).text;
    },
  },
  'several candidates': {
    replies: [
      {
        body: JSON.stringify({
          ...wire({ usage: counts }),
          candidates: [
            { content: { parts: [{ text: 'Who ' }, { text: 'comes back.' }], role: 'model' }, finishReason: 'STOP' },
            { content: { parts: [{ text: 'Who stays.' }], role: 'model' }, finishReason: 'MAX_TOKENS', index: 1 },
          ],
        }),
      },
    ],
    run: async (client) => {
      const { candidates } = await client.models.generateContent({ ...hello, config: { candidateCount: 2 } });
      return candidates.length;
    },
  },
  'tools of the vendor': {
    replies: [
      whole({
        parts: [
          { executableCode: { language: 'PYTHON', code: 'print(6 * 7)' } },
          { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '42\n' } },
          { text: 'It is 42.' },
        ],
        usage: { ...counts, toolUsePromptTokenCount: 100, totalTokenCount: 130 },
      }),
    ],
    run: async (client) => {
      const config = { tools: [{ codeExecution: {} }, { urlContext: {} }] };
      return (await client.models.generateContent({ ...hello, config })).candidates[0].content.parts.length;
    },
  },
  'blocked prompt': {
    replies: [
      {
        body: JSON.stringify({
          promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
          usageMetadata: { promptTokenCount: 20, totalTokenCount: 20 },
          modelVersion: model,
        }),
      },
    ],
    run: async (client) => (await client.models.generateContent(hello)).promptFeedback,
  },
  'error within a stream': {
    replies: [
      streamed([
        ...textPieces.slice(0, 1),
        { error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } },
      ]),
    ],
    run: async (client) => read(await client.models.generateContentStream(hello)),
  },
  'error that is no JSON': {
    replies: [{ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }],
    run: async (client) => read(await client.models.generateContentStream(hello)),
  },
  'abort before the answer': {
    replies: [silent()],
    run: async (client) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 20);
      return client.models.generateContent({ ...hello, config: { abortSignal: controller.signal } });
    },
  },
  continuation: {
    replies: [
      {
        body: JSON.stringify({
          ...wire({}),
          candidates: [
            {
              content: { parts: [{ text: 'Who ' }], role: 'model' },
              finishReason: 'CONTINUATION',
              continuationToken: 'more',
            },
          ],
          usageMetadata: { promptTokenCount: 20, candidatesTokenCount: 2, totalTokenCount: 22 },
        }),
      },
      whole({ parts: [{ text: 'comes back.' }], usage: { ...counts, promptTokenCount: 22, totalTokenCount: 32 } }),
    ],
    run: async (client) => (await client.models.generateContent(hello)).text,
  },
  'ten at once': {
    replies: [text],
    run: async (client) => {
      const ask = async (_: unknown, at: number) => {
        const answer = await client.models.generateContent({ model, contents: `Question ${at}` });
        return answer.text;
      };
      return Promise.all(Array.from({ length: 10 }, ask));
    },
  },
  'empty stream': {
    replies: [streamed([])],
    run: async (client) => read(await client.models.generateContentStream(hello)),
  },
};
