import * as bedrock1 from '@anthropic-ai/bedrock-sdk';
import * as bedrock0 from 'anthropic-bedrock-0';
import { allProbes } from '../../anthropic/contract/all-probes.ts';
import { endingCases } from '../../anthropic/contract/ending-cases.ts';
import { helperCases } from '../../anthropic/contract/helper-cases.ts';
import { messageCases } from '../../anthropic/contract/message-cases.ts';
import type { Platform } from '../../anthropic/contract/platform.ts';
import type { Contract, ContractMajor } from '../../contract.ts';
import { anthropicBedrockProvider } from '../index.ts';
import { awsEventStream } from './event-stream.ts';
import { mantleCases, mantleProbes } from './mantle-cases.ts';

const platform: Platform = {
  asked: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
  served: 'claude-haiku-4-5-20251001',
  toStream: awsEventStream,
};

const runtimeCases: Contract['cases'] = {
  ...messageCases(platform),
  ...helperCases(platform),
  ...endingCases(platform),
  'message batches': 'Amazon has batches of its own, in another API; the SDK leaves the vendor’s out.',
  'count tokens': 'The SDK has no such method for Amazon’s server.',
};

const runtimeProbes = allProbes(platform, 'AnthropicBedrock');

const allOf = (cases: Readonly<Record<string, unknown>>, reason: string) =>
  Object.fromEntries(Object.keys(cases).map((name) => [name, reason]));

/** One major, by each of the package's two clients. */
const byEitherClient = (
  version: string,
  installed: string,
  module: { readonly AnthropicBedrockMantle: unknown },
  lacks: NonNullable<ContractMajor['lacks']> = {},
): readonly ContractMajor[] => [
  {
    name: `@anthropic-ai/bedrock-sdk ${version}`,
    installed,
    module,
    lacks: { ...lacks, ...allOf({ ...mantleCases, ...mantleProbes }, 'A case of the package’s other client.') },
  },
  {
    name: `@anthropic-ai/bedrock-sdk ${version}, Mantle`,
    installed,
    module: { AnthropicBedrockMantle: module.AnthropicBedrockMantle },
    lacks: allOf(
      { ...runtimeCases, ...runtimeProbes },
      'Its streams are the vendor’s and not Amazon’s; it has the same cases under its own name.',
    ),
  },
];

const contract: Contract = {
  provider: anthropicBedrockProvider,
  majors: [
    ...byEitherClient('1', '@anthropic-ai/bedrock-sdk', bedrock1),
    ...byEitherClient('0.36', 'anthropic-bedrock-0', bedrock0, {
      'a copy with other options':
        'Its copies lose the keys that the client was given, and look on the machine for some.',
    }),
  ],
  client(sdk, url) {
    const Runtime: unknown = Reflect.get(sdk, 'AnthropicBedrock');
    const keys = { awsRegion: 'us-east-1', awsAccessKey: 'AKIDEXAMPLE', awsSecretKey: 'secret', baseURL: url };
    if (typeof Runtime === 'function') return Reflect.construct(Runtime, [keys]);
    return Reflect.construct(Reflect.get(sdk, 'AnthropicBedrockMantle'), [{ apiKey: 'key', baseURL: url }]);
  },
  cases: { ...runtimeCases, ...mantleCases },
  probes: { ...runtimeProbes, ...mantleProbes },
};
export default contract;
