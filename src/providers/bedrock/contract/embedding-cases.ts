import type { ContractCase } from '../../contract.ts';
import { invoke, json } from './invoke.ts';

export const embeddingCases = {
  embedding: {
    replies: [
      json({
        embedding: [0.1, -0.2, 0.3, 0.4],
        inputTextTokenCount: 5,
        embeddingsByType: { float: [0.1, -0.2, 0.3, 0.4] },
      }),
    ],
    run: (client, sdk) =>
      invoke(client, sdk, 'amazon.titan-embed-text-v2:0', { inputText: 'retention', dimensions: 256, normalize: true }),
  },
  'embedding: Cohere': {
    replies: [
      json({
        id: '1',
        embeddings: [
          [0.1, -0.2, 0.3],
          [0.4, 0.5, 0.6],
        ],
        response_type: 'embeddings_floats',
        texts: ['a', 'b'],
      }),
      json({ id: '1', embeddings: { float: [[0.1, -0.2, 0.3]] }, response_type: 'embeddings_by_type', texts: ['a'] }),
    ],
    run: async (client, sdk) => {
      const body = { texts: ['a', 'b'], input_type: 'search_document' };
      return [
        await invoke(client, sdk, 'cohere.embed-english-v3', body),
        await invoke(client, sdk, 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2', {
          ...body,
          embedding_types: ['float'],
        }),
      ];
    },
  },
  'picture of a model': {
    replies: [json({ images: ['iVBORw0KGgo='], error: null })],
    run: (client, sdk) =>
      invoke(client, sdk, 'amazon.nova-canvas-v1:0', {
        taskType: 'TEXT_IMAGE',
        textToImageParams: { text: 'A red circle.' },
        imageGenerationConfig: { width: 512, height: 512 },
      }),
  },
} satisfies Record<string, ContractCase>;
