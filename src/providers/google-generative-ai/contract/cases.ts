import type { Contract } from '../../contract.ts';
import { counts, refusal, streamed, text, textPieces, whole, wire } from '../../google/contract/replies.ts';
import { type Client, hello, modelOf, read } from './ask.ts';
import { chatCases } from './chat-cases.ts';

const weather = { name: 'weather', description: 'The weather at a place' };
const callOf = (place: string) => ({ functionCall: { name: 'weather', args: { place } } });
const resultOf = (response: object) => ({ functionResponse: { name: 'weather', response } });
const embedding = { embedding: { values: [0.1, 0.2, 0.3] } };

export const cases: Contract['cases'] = {
  plain: {
    replies: [text],
    run: async (client: Client) => {
      const generationConfig = { temperature: 0.2, maxOutputTokens: 99, topP: 0.9 };
      const model = modelOf(client, { systemInstruction: 'Be brief.', generationConfig });
      return (await model.generateContent(hello)).response.text();
    },
  },
  stream: {
    replies: [streamed(textPieces)],
    run: async (client: Client) => {
      const result = await modelOf(client).generateContentStream(hello);
      return [await read(result), (await result.response).text()];
    },
  },
  'whole answer of a stream': {
    replies: [streamed(textPieces)],
    run: async (client: Client) => {
      const { response } = await modelOf(client).generateContentStream(['What is ', { text: 'retention?' }]);
      return (await response).usageMetadata;
    },
  },
  'tool call': {
    replies: [whole({ parts: [callOf('Oslo')] }), text],
    run: async (client: Client) => {
      const model = modelOf(client, { tools: [{ functionDeclarations: [weather] }] });
      const question = { role: 'user', parts: [{ text: 'Weather in Oslo?' }] };
      const first = await model.generateContent({ contents: [question] });
      const answer = { role: 'model', parts: [callOf('Oslo')] };
      const result = { role: 'function', parts: [resultOf({ output: 'Sunny' })] };
      const second = await model.generateContent({ contents: [question, answer, result] });
      return [first.response.functionCalls(), second.response.text()];
    },
  },
  'parallel tool calls': {
    replies: [
      streamed([
        wire({ parts: [callOf('Oslo')], usage: counts }),
        wire({ parts: [callOf('Rome')], finishReason: 'STOP', usage: counts }),
      ]),
      text,
    ],
    run: async (client: Client) => {
      const chat = modelOf(client, { tools: [{ functionDeclarations: [weather] }] }).startChat();
      const { stream, response } = await chat.sendMessageStream('Weather in Oslo and Rome?');
      const calls: unknown[] = [];
      for await (const piece of stream) calls.push(piece.functionCalls());
      await response;
      const results = [resultOf({ output: 'Sunny' }), resultOf({ error: 'No such place' })];
      return [calls, (await chat.sendMessage(results)).response.text()];
    },
  },
  reasoning: {
    replies: [
      whole({
        parts: [{ text: 'They ask for a word.', thought: true }, { text: 'Who comes back.' }],
        usage: { promptTokenCount: 20, candidatesTokenCount: 10, thoughtsTokenCount: 40, totalTokenCount: 70 },
      }),
    ],
    run: async (client: Client) => (await modelOf(client).generateContent(hello)).response.usageMetadata,
  },
  cache: {
    replies: [
      whole({
        parts: [{ text: 'Who comes back.' }],
        usage: { ...counts, promptTokenCount: 2020, totalTokenCount: 2030, cachedContentTokenCount: 2000 },
      }),
    ],
    run: async (client: Client) => {
      const cached = { name: 'cachedContents/abc', model: 'models/gemini-2.5-flash', contents: [] };
      const model = client.getGenerativeModelFromCachedContent(cached, {}, { baseUrl: client.url });
      return (await model.generateContent(hello)).response.text();
    },
  },
  'multimodal input': {
    replies: [text],
    run: async (client: Client) => {
      const picture = { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } };
      const film = { fileData: { mimeType: 'video/mp4', fileUri: 'https://example.com/a.mp4' } };
      return (await modelOf(client).generateContent(['What is this?', picture, film])).response.text();
    },
  },
  embedding: {
    replies: [{ body: JSON.stringify(embedding) }],
    run: (client: Client) => modelOf(client, { model: 'gemini-embedding-001' }).embedContent('One'),
  },
  'embeddings at once': {
    replies: [{ body: JSON.stringify({ embeddings: [embedding.embedding, embedding.embedding] }) }],
    run: (client: Client) => {
      const content = { role: 'user', parts: [{ text: 'One' }] };
      return modelOf(client, { model: 'gemini-embedding-001' }).batchEmbedContents({
        requests: [{ content }, { content }],
      });
    },
  },
  error: {
    replies: [refusal(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.')],
    run: (client: Client) => modelOf(client).generateContent(hello),
  },
  'rate limited': {
    replies: [refusal(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.')],
    run: async (client: Client) => read(await modelOf(client).generateContentStream(hello)),
  },
  'early break': {
    replies: [streamed(textPieces)],
    run: async (client: Client) => read(await modelOf(client).generateContentStream(hello), 2),
  },
  abort: {
    replies: [streamed(textPieces.slice(0, 2), 'hang')],
    run: async (client: Client) => {
      const controller = new AbortController();
      const result = await modelOf(client).generateContentStream(hello, { signal: controller.signal });
      result.response.catch(() => undefined);
      for await (const piece of result.stream) if (piece.text() === 'comes ') controller.abort();
    },
  },
  'dead socket': {
    replies: [streamed(textPieces.slice(0, 2), 'reset')],
    run: async (client: Client) => read(await modelOf(client).generateContentStream(hello)),
  },
  'unconsumed stream': {
    replies: [streamed(textPieces)],
    run: async (client: Client) => Object.keys(await modelOf(client).generateContentStream(hello)),
  },
  ...chatCases,
};
