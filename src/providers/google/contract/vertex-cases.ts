import type { ContractCase } from '../../contract.ts';
import { read } from './read-stream.ts';
import { counts, streamed, text, wire } from './replies.ts';
import { vertexClient } from './vertex-client.ts';

const piece = (partialArgs: readonly object[] | undefined, willContinue: boolean) =>
  wire({ parts: [{ functionCall: { ...(partialArgs && { partialArgs }), ...(willContinue && { willContinue }) } }] });

const png = { imageBytes: 'iVBORw0KGgo=', mimeType: 'image/png' };
const prediction = { predictions: [{ mimeType: png.mimeType, bytesBase64Encoded: png.imageBytes }] };

/** What is another over there: names of models, and what it can do beyond the Gemini API. */
export const vertexCases: Readonly<Record<string, ContractCase>> = {
  vertex: {
    client: vertexClient,
    replies: [text],
    run: async (ai) => {
      const model = 'publishers/google/models/gemini-2.5-flash';
      return (await ai.models.generateContent({ model, contents: 'What is retention?' })).text;
    },
  },
  'vertex, streamed arguments of a call': {
    client: vertexClient,
    replies: [
      streamed([
        wire({ parts: [{ functionCall: { name: 'book', willContinue: true } }] }),
        piece([{ jsonPath: '$.place', stringValue: 'Os', willContinue: true }], true),
        piece([{ jsonPath: '$.place', stringValue: 'lo', willContinue: true }], true),
        piece([{ jsonPath: '$.guests[0].age', numberValue: 7 }], true),
        piece([{ jsonPath: '$.isPaid', boolValue: true }], true),
        piece(undefined, false),
        wire({ parts: [{ functionCall: { name: 'time', args: {} } }], finishReason: 'STOP', usage: counts }),
      ]),
    ],
    run: async (ai) => {
      const config = {
        tools: [{ functionDeclarations: [{ name: 'book', parametersJsonSchema: { type: 'object' } }] }],
        toolConfig: { functionCallingConfig: { streamFunctionCallArguments: true } },
        automaticFunctionCalling: { disable: true },
      };
      return read(await ai.models.generateContentStream({ model: 'gemini-2.5-flash', contents: 'Book it.', config }));
    },
  },
  'vertex, embedding': {
    client: vertexClient,
    replies: [
      {
        body: JSON.stringify({
          predictions: [
            { embeddings: { values: [0.1, 0.2], statistics: { truncated: false, token_count: 4 } } },
            { embeddings: { values: [0.3, 0.4], statistics: { truncated: false, token_count: 6 } } },
          ],
        }),
      },
    ],
    run: (ai) => ai.models.embedContent({ model: 'gemini-embedding-001', contents: ['One', 'Two'] }),
  },
  'vertex, changed image': {
    client: vertexClient,
    replies: [{ body: JSON.stringify(prediction) }],
    run: async (ai, { RawReferenceImage }) => {
      const reference = Object.assign(new RawReferenceImage(), { referenceId: 1, referenceImage: png });
      const model = 'imagen-3.0-capability-001';
      const edited = await ai.models.editImage({ model, prompt: 'A red duck', referenceImages: [reference] });
      const bigger = await ai.models.upscaleImage({ model, image: png, upscaleFactor: 'x2' });
      return [edited.generatedImages.length, bigger.generatedImages.length];
    },
  },
  'vertex, picture in another place': {
    client: vertexClient,
    replies: [{ body: JSON.stringify(prediction) }],
    run: async (ai) => {
      const source = { prompt: 'On a lake', productImages: [{ productImage: png }] };
      const placed = await ai.models.recontextImage({ model: 'imagen-product-recontext-preview-06-30', source });
      const cut = await ai.models.segmentImage({
        model: 'image-segmentation-001',
        source: { prompt: 'duck', image: png },
        config: { mode: 'PROMPT' },
      });
      return [placed.generatedImages.length, Object.keys(cut)];
    },
  },
};
