import type { Contract, ContractCase } from '../../contract.ts';
import { answerCases } from './answer-cases.ts';
import { chatCases } from './chat-cases.ts';
import { mediaCases } from './media-cases.ts';
import { read } from './read-stream.ts';
import { counts, refusal, streamed, text, textPieces, whole, wire } from './replies.ts';
import { vertexCases } from './vertex-cases.ts';

const model = 'gemini-2.5-flash';
const hello = { model, contents: 'What is retention?' };

const weather = {
  name: 'weather',
  description: 'The weather at a place',
  parameters: { type: 'OBJECT', properties: { place: { type: 'STRING' } } },
};
const tools = [{ functionDeclarations: [weather] }, { googleSearch: {} }];

const plain: ContractCase = {
  replies: [text],
  run: async (client) =>
    (
      await client.models.generateContent({
        ...hello,
        config: { systemInstruction: ['Be brief.', 'Be kind.'], temperature: 0.2, maxOutputTokens: 99, topP: 0.9 },
      })
    ).text,
};

const stream: ContractCase = {
  replies: [streamed(textPieces)],
  run: async (client) => read(await client.models.generateContentStream(hello)),
};

const thinking = { promptTokenCount: 20, candidatesTokenCount: 10, thoughtsTokenCount: 40, totalTokenCount: 70 };
const thinkingConfig = { thinkingConfig: { includeThoughts: true } };

const picture = { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } };
const film = { fileData: { mimeType: 'video/mp4', fileUri: 'https://example.com/a.mp4' } };

export const cases: Contract['cases'] = {
  plain,
  stream,
  'tool call': {
    replies: [
      whole({ parts: [{ functionCall: { name: 'weather', args: { place: 'Oslo' } }, thoughtSignature: 'c2ln' }] }),
      text,
    ],
    run: async (client) => {
      const question = { role: 'user', parts: [{ text: 'Weather in Oslo?' }] };
      const first = await client.models.generateContent({ model, contents: [question], config: { tools } });
      const result = { functionResponse: { name: 'weather', response: { output: 'Sunny' } } };
      const contents = [question, first.candidates[0].content, { role: 'user', parts: [result] }];
      const second = await client.models.generateContent({ model, contents, config: { tools } });
      return [first.functionCalls, second.text];
    },
  },
  'parallel tool calls': {
    replies: [
      streamed([
        wire({ parts: [{ functionCall: { name: 'weather', args: { place: 'Oslo' } } }], usage: counts }),
        wire({
          parts: [
            { functionCall: { name: 'weather', args: { place: 'Rome' } } },
            { functionCall: { id: 'call-7', name: 'time', args: {} } },
          ],
          finishReason: 'STOP',
          usage: counts,
        }),
      ]),
      text,
    ],
    run: async (client) => {
      const question = { role: 'user', parts: [{ text: 'Weather in Oslo and Rome?' }] };
      const config = { tools: [{ functionDeclarations: [{ ...weather, parameters: undefined }] }] };
      const parts: unknown[] = [];
      for await (const piece of await client.models.generateContentStream({ model, contents: [question], config }))
        parts.push(...piece.candidates[0].content.parts);
      const results = [
        { functionResponse: { name: 'weather', response: { output: 'Sunny' } } },
        { functionResponse: { name: 'weather', response: { error: 'No such place' } } },
        { functionResponse: { id: 'call-7', name: 'time', response: { output: '12:00' } } },
      ];
      const contents = [question, { role: 'model', parts }, { role: 'user', parts: results }];
      return (await client.models.generateContent({ model, contents, config })).text;
    },
  },
  reasoning: {
    replies: [
      whole({ parts: [{ text: 'They ask for a word.', thought: true }, { text: 'Who comes back.' }], usage: thinking }),
      streamed([
        wire({ parts: [{ text: 'They ask ', thought: true }] }),
        wire({ parts: [{ text: 'for a word.', thought: true }] }),
        wire({ parts: [{ text: 'Who comes back.' }], finishReason: 'STOP', usage: thinking }),
      ]),
    ],
    run: async (client) => [
      (await client.models.generateContent({ ...hello, config: thinkingConfig })).text,
      await read(await client.models.generateContentStream({ ...hello, config: thinkingConfig })),
    ],
  },
  cache: {
    replies: [
      whole({
        parts: [{ text: 'Who comes back.' }],
        usage: { ...counts, promptTokenCount: 2020, totalTokenCount: 2030, cachedContentTokenCount: 2000 },
      }),
    ],
    run: async (client) =>
      (await client.models.generateContent({ ...hello, config: { cachedContent: 'cachedContents/abc' } })).text,
  },
  'multimodal input': {
    replies: [text],
    run: async (client) =>
      (await client.models.generateContent({ model, contents: ['What is this?', picture, film, 'Say it.'] })).text,
  },
  embedding: {
    replies: [{ body: JSON.stringify({ embeddings: [{ values: [0.1, 0.2, 0.3] }, { values: [0.4, 0.5, 0.6] }] }) }],
    run: (client) => client.models.embedContent({ model: 'gemini-embedding-001', contents: ['One', 'Two'] }),
  },
  error: {
    replies: [refusal(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.')],
    run: (client) => client.models.generateContent(hello),
  },
  'rate limited': {
    replies: [refusal(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.'), text],
    run: async (client) => {
      const httpOptions = { retryOptions: { attempts: 2, initialDelay: 0.001, maxDelay: 0.002 } };
      return (await client.models.generateContent({ ...hello, config: { httpOptions } })).text;
    },
  },
  'rate limited, not tried again': {
    replies: [refusal(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.')],
    run: async (client) => read(await client.models.generateContentStream(hello)),
  },
  'early break': {
    replies: [streamed(textPieces)],
    run: async (client) => read(await client.models.generateContentStream(hello), 2),
  },
  abort: {
    replies: [streamed(textPieces.slice(0, 2), 'hang')],
    run: async (client) => {
      const controller = new AbortController();
      const config = { abortSignal: controller.signal };
      for await (const piece of await client.models.generateContentStream({ ...hello, config }))
        if (piece.text === 'comes ') controller.abort();
    },
  },
  'dead socket': {
    replies: [streamed(textPieces.slice(0, 2), 'reset')],
    run: async (client) => read(await client.models.generateContentStream(hello)),
  },
  'unconsumed stream': {
    replies: [streamed(textPieces)],
    run: async (client) => typeof (await client.models.generateContentStream(hello)).next,
  },
  ...answerCases,
  ...chatCases,
  ...mediaCases,
  ...vertexCases,
};
