import type { ContractCase } from '../../contract.ts';
import { text, whole } from './replies.ts';
import { vertexClient } from './vertex-client.ts';

const png = { mimeType: 'image/png', data: 'iVBORw0KGgo=' };

/** Models that make or take pictures, films and sound. */
export const mediaCases: Readonly<Record<string, ContractCase>> = {
  'attachments of every kind': {
    client: vertexClient,
    replies: [text],
    run: async (client) => {
      const parts = [
        { text: 'What are these?' },
        { inlineData: { mimeType: 'application/pdf', data: 'JVBERg==', displayName: 'plan.pdf' } },
        { inlineData: { mimeType: 'audio/wav', data: 'UklGRg==' } },
        { fileData: { fileUri: 'https://generativelanguage.googleapis.com/v1beta/files/abc' } },
        { fileData: { mimeType: 'text/csv', fileUri: 'data:text/csv;base64,YSxi' } },
      ];
      return (await client.models.generateContent({ model: 'gemini-2.5-flash', contents: [{ role: 'user', parts }] }))
        .text;
    },
  },
  'picture as an answer': {
    replies: [whole({ parts: [{ text: 'Here it is.' }, { inlineData: png }], model: 'gemini-2.5-flash-image' })],
    run: async (client) => {
      const answer = await client.models.generateContent({ model: 'gemini-2.5-flash-image', contents: 'Draw a duck.' });
      return answer.candidates[0].content.parts[1].inlineData;
    },
  },
  'generated images': {
    client: vertexClient,
    replies: [{ body: JSON.stringify({ predictions: [{ mimeType: png.mimeType, bytesBase64Encoded: png.data }] }) }],
    run: async (client) => {
      const answer = await client.models.generateImages({ model: 'imagen-4.0-generate-001', prompt: 'A duck' });
      return answer.generatedImages.length;
    },
  },
  'generated images refused': {
    client: vertexClient,
    replies: [{ status: 400, body: '{"error":{"code":400,"message":"No ducks.","status":"INVALID_ARGUMENT"}}' }],
    run: (client) => client.models.generateImages({ model: 'imagen-4.0-generate-001', prompt: 'A duck' }),
  },
  'generated video': {
    client: vertexClient,
    replies: [{ body: JSON.stringify({ name: 'models/veo-3.0-generate-001/operations/abc' }) }],
    run: async (client) => {
      const source = { prompt: 'A duck that swims' };
      return (await client.models.generateVideos({ model: 'veo-3.0-generate-001', source })).name;
    },
  },
};
