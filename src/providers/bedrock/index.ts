import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { defineProvider } from '../provider.ts';
import { commandIn } from './command.ts';
import { converseReader } from './converse.ts';
import { bedrockFacts } from './facts.ts';
import { invokeReader } from './invoke.ts';

/** Every client of this vendor sends commands; only this service has models. */
function isBedrock(client: object): boolean {
  const { config }: { config?: { serviceId?: unknown } } = client;
  return config?.serviceId === 'Bedrock Runtime';
}

const credentials = { accessKeyId: 'unused', secretAccessKey: 'unused' };

/** The SDK takes no `fetch`: a client of ours that sent something all the same would reach the vendor. */
const requestHandler = { handle: () => Promise.reject(new Error('unused')) };

export const bedrockProvider = defineProvider<BedrockRuntimeClient>()(
  bedrockFacts,
  {
    send: (args) => {
      const command = commandIn(args);
      if (!command) return undefined;
      return command.name.startsWith('Converse') ? converseReader(command.isStreaming) : invokeReader(args, command);
    },
  },
  (Client, more) => new Client({ region: 'us-east-1', credentials, requestHandler, ...more }),
  { isClient: isBedrock },
);
