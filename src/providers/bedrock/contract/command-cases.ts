import type { ContractCase } from '../../contract.ts';
import { counted, invoke, json } from './invoke.ts';
import * as reply from './replies.ts';

// biome-ignore lint/suspicious/noExplicitAny: a command of any major.
type Command = any;

/** A command of another copy of the SDK, whose classes lost their names to a minifier. */
const nameless = (command: Command) => new Proxy(command, { getPrototypeOf: () => Object.prototype });

/** Commands as apps hand them over, and what is known of them beside what the models say. */
export const commandCases = {
  'tokens that only the headers count': {
    replies: [
      counted({ outputs: [{ text: 'Hello.', stop_reason: 'stop' }] }, 12, 4),
      counted({ embeddings: [[0.1, -0.2, 0.3]], id: '1', response_type: 'embeddings_floats', texts: ['a'] }, 3, 0),
    ],
    run: async (client, sdk) => [
      await invoke(client, sdk, 'mistral.mistral-7b-instruct-v0:2', { prompt: '<s>[INST] Hi [/INST]', max_tokens: 10 }),
      await invoke(client, sdk, 'cohere.embed-english-v3', { texts: ['a'], input_type: 'search_query' }),
    ],
  },
  'one command sent twice, each with its own count': {
    replies: [
      counted({ outputs: [{ text: 'Hello.', stop_reason: 'stop' }] }, 12, 4),
      json({ outputs: [{ text: 'Hello.', stop_reason: 'stop' }] }),
    ],
    run: async (client, sdk) => {
      const body = JSON.stringify({ prompt: '<s>[INST] Hi [/INST]', max_tokens: 10 });
      const command = new sdk.InvokeModelCommand({ modelId: 'mistral.mistral-7b-instruct-v0:2', body });
      const first = await client.send(command);
      return [first.$metadata.httpStatusCode, (await client.send(command)).$metadata.httpStatusCode];
    },
  },
  'commands without a name': {
    // Newer SDKs give their commands a schema, whose name no minifier takes.
    goldenPerMajor: true,
    replies: [reply.answer, reply.stream],
    run: async (client, sdk) => {
      const answer = await client.send(nameless(new sdk.ConverseCommand(reply.hello)));
      const { stream } = await client.send(nameless(new sdk.ConverseStreamCommand(reply.hello)));
      const pieces: unknown[] = [];
      for await (const piece of stream) pieces.push(piece);
      return [answer.output, pieces];
    },
  },
} satisfies Record<string, ContractCase>;
