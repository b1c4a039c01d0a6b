import type { ContractCase, Reply } from '../../contract.ts';
import * as reply from './replies.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever the SDK of this major gives.
type Loose = any;

const decoder = new TextDecoder();
export const json = (body: object): Reply => ({ body: JSON.stringify(body) });
/** The vendor counts tokens of every model in its headers. */
export const counted = (body: object, input: number, output: number): Reply => ({
  ...json(body),
  headers: {
    'x-amzn-bedrock-input-token-count': String(input),
    'x-amzn-bedrock-output-token-count': String(output),
    'x-amzn-bedrock-invocation-latency': '412',
  },
});

export const invoke = async (client: Loose, sdk: Loose, modelId: string, body: object) => {
  const input = { modelId, body: JSON.stringify(body), contentType: 'application/json', accept: 'application/json' };
  const answer = await client.send(new sdk.InvokeModelCommand(input));
  return JSON.parse(decoder.decode(answer.body));
};

const stream = async (client: Loose, sdk: Loose, modelId: string, body: object) => {
  const input = { modelId, body: new TextEncoder().encode(JSON.stringify(body)) };
  const answer = await client.send(new sdk.InvokeModelWithResponseStreamCommand(input));
  const pieces: unknown[] = [];
  for await (const { chunk } of answer.body) pieces.push(JSON.parse(decoder.decode(chunk.bytes)));
  return pieces;
};

/** A model asked twice: for all of its answer, and for a stream. */
export const both = (modelId: string, body: object, whole: object, pieces: readonly object[]): ContractCase => ({
  replies: [json(whole), reply.chunks(...pieces)],
  run: async (client, sdk) => [await invoke(client, sdk, modelId, body), await stream(client, sdk, modelId, body)],
});
