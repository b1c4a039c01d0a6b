import * as newest from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import * as older from 'bedrock-runtime-old';
import type { Contract } from '../../contract.ts';
import { bedrockProvider } from '../index.ts';
import { answerProbes } from './answer-probes.ts';
import { refusedProbes, restProbes, untrackedProbes } from './client-probes.ts';
import { commandCases } from './command-cases.ts';
import { converseCases } from './converse-cases.ts';
import { embeddingCases } from './embedding-cases.ts';
import { invokeCases } from './invoke-cases.ts';
import { streamProbes } from './stream-probes.ts';

/** Newer versions speak HTTP/2 by default, which the canned server does not. */
const requestHandler = new NodeHttpHandler();

const options = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
  requestHandler,
});

const contract: Contract = {
  provider: bedrockProvider,
  majors: [
    { name: '@aws-sdk/client-bedrock-runtime 3.1163', installed: '@aws-sdk/client-bedrock-runtime', module: newest },
    {
      name: '@aws-sdk/client-bedrock-runtime 3.758',
      installed: 'bedrock-runtime-old',
      module: older,
      lacks: {
        'picture in a bucket': 'this version knows pictures by their bytes only',
        'point of the cache': 'this version knows no points of the cache',
      },
    },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'BedrockRuntime'), [options(url)]),
  cases: { ...converseCases, ...invokeCases, ...embeddingCases, ...commandCases },
  probes: { ...answerProbes, ...streamProbes, ...refusedProbes, ...untrackedProbes, ...restProbes },
};
export default contract;
