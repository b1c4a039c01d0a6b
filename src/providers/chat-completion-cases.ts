import type { ContractCase, Reply } from './contract.ts';
import { drain, sse } from './sse-reply.ts';

interface Told {
  readonly model?: string;
  readonly message?: object;
  readonly finish?: string;
  readonly usage?: object;
}

/** How one vendor of OpenAI's chat API writes it. Goldens differ by that; what an app does is the same. */
export interface ChatWire {
  readonly model: string;
  readonly reasoner: string;
  /** What an app adds to have the reasoning of an answer, and of a stream. */
  readonly asksToReason: object;
  readonly asksToReasonInPieces?: object;
  completion(told: Told): Reply;
  chunks(deltas: readonly object[], told?: Told): object[];
  refused(status: number, message: string, code: string): Reply;
  readonly refusal: readonly [message: string, code: string];
  readonly weatherCall: { readonly id: string };
  readonly timeCall: object;
  /** Which piece of a stream an app leaves at: some vendors open with one that has no words. */
  readonly leavesAfter: number;
}

const tool = (name: string) => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties: {} } },
});

/** The cases that clients of this API share, `plain` and those of other methods left out. */
export function chatCompletionCases(wire: ChatWire) {
  const { model, completion, chunks, refused, weatherCall, timeCall, reasoner: thinker } = wire;
  const hello = { model, messages: [{ role: 'user', content: 'What is retention?' }] };
  const streamed = { ...hello, stream: true };
  const withTools = { ...hello, tools: [tool('get_weather'), tool('get_time')] };
  const spoken = chunks([{ content: 'Who ' }, { content: 'comes ' }, { content: 'back.' }]);
  const counts = { completion_tokens_details: { reasoning_tokens: 7 } };
  const calling = (...calls: object[]) => completion({ message: { tool_calls: calls }, finish: 'tool_calls' });
  const inPieces = [
    { tool_calls: [{ ...weatherCall, index: 0, function: { name: 'get_weather', arguments: '' } }] },
    { tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] },
    { tool_calls: [{ index: 0, function: { arguments: '"Oslo"}' } }] },
    { tool_calls: [{ ...timeCall, index: 1 }] },
  ];
  return {
    stream: { replies: [sse(spoken)], run: async (client) => drain(await client.chat.completions.create(streamed)) },
    'tool call': { replies: [calling(weatherCall)], run: (client) => client.chat.completions.create(withTools) },
    'parallel tool calls': {
      replies: [calling(weatherCall, timeCall)],
      run: (client) => client.chat.completions.create(withTools),
    },
    'streamed tool calls': {
      replies: [sse(chunks(inPieces, { finish: 'tool_calls' }))],
      run: async (client) => drain(await client.chat.completions.create({ ...withTools, stream: true })),
    },
    'tool result': {
      replies: [calling(weatherCall), completion({ message: { content: 'It rains in Oslo.' } })],
      run: async (client) => {
        const { choices } = await client.chat.completions.create(withTools);
        const result = { role: 'tool', tool_call_id: weatherCall.id, content: '{"sky":"rain"}' };
        const messages = [...withTools.messages, choices[0].message, result];
        return client.chat.completions.create({ ...withTools, messages });
      },
    },
    reasoning: {
      replies: [
        completion({
          model: thinker,
          message: { content: 'Who comes back.', reasoning: 'The user asks for a definition.' },
          usage: counts,
        }),
      ],
      run: (client) => client.chat.completions.create({ ...hello, model: thinker, ...wire.asksToReason }),
    },
    'streamed reasoning': {
      replies: [
        sse(
          chunks(
            [{ reasoning: 'The user asks ' }, { reasoning: 'for a definition.' }, { content: 'Who comes back.' }],
            { model: thinker, usage: counts },
          ),
        ),
      ],
      run: async (client) =>
        drain(await client.chat.completions.create({ ...streamed, model: thinker, ...wire.asksToReasonInPieces })),
    },
    error: { replies: [refused(400, ...wire.refusal)], run: (client) => client.chat.completions.create(hello) },
    'rate limited': {
      replies: [
        refused(429, 'Rate limit reached', 'rate_limit_exceeded'),
        completion({ message: { content: 'Back.' } }),
      ],
      run: (client) => client.chat.completions.create(hello),
    },
    'early break': {
      replies: [sse(spoken)],
      run: async (client) => drain(await client.chat.completions.create(streamed), wire.leavesAfter),
    },
    abort: {
      replies: [sse(spoken.slice(0, 2), 'hang')],
      run: async (client) => {
        const stream = await client.chat.completions.create(streamed);
        const pieces = [];
        for await (const piece of stream) {
          pieces.push(piece);
          if (pieces.length === 2) stream.controller.abort();
        }
        return pieces;
      },
    },
    'dead socket': {
      replies: [sse(spoken.slice(0, 3), 'reset')],
      run: async (client) => drain(await client.chat.completions.create(streamed)),
      goldenPerMajor: true,
    },
    'unconsumed stream': {
      replies: [sse(spoken)],
      run: async (client) => typeof (await client.chat.completions.create(streamed)),
    },
  } satisfies Record<string, ContractCase>;
}
