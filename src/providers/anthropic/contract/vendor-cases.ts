import type { ContractCase } from '../../contract.ts';
import { drain, type Platform } from './platform.ts';
import { events, message, text } from './wire.ts';

/** What only the vendor's own server has. */
export function vendorCases({ asked, served, toStream }: Platform): Record<string, ContractCase | string> {
  const hello = { model: asked, max_tokens: 512, messages: [{ role: 'user', content: 'What is retention?' }] };
  const answer = { model: served, blocks: [text('Who comes back.')] };
  const legacy = { model: 'claude-2.1', max_tokens_to_sample: 100 };
  const prompt = 'Be brief.\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: What is retention?\n\nAssistant:';
  const piece = (completion: string, stop_reason: string | null) => ({
    type: 'completion',
    id: 'compl_018CK',
    completion,
    stop_reason,
    model: 'claude-2.1',
  });
  return {
    'count tokens': {
      replies: [{ body: '{"input_tokens":14}' }],
      run: (client) => client.messages.countTokens({ model: asked, messages: hello.messages }),
    },
    thread: {
      replies: [message(answer), message(answer)],
      run: async (client) => {
        const thread = client.beta.messages.thread({ model: asked, max_tokens: 512 });
        const first = await thread.send(hello.messages);
        return [first, await thread.send([{ role: 'user', content: 'And churn?' }])];
      },
    },
    'thread with a stream': {
      replies: [toStream(events(answer))],
      run: (client) =>
        client.beta.messages.thread({ model: asked, max_tokens: 512 }).stream(hello.messages).finalMessage(),
    },
    completion: {
      replies: [{ body: JSON.stringify(piece(' Who comes back.', 'stop_sequence')) }],
      run: (client) => client.completions.create({ ...legacy, prompt, temperature: 0.5, top_p: 0.9 }),
    },
    'completion stream': {
      replies: [toStream([piece(' Who', null), piece(' comes back.', null), piece('', 'stop_sequence')])],
      run: async (client) => drain(await client.completions.create({ ...legacy, prompt, stream: true })),
    },
    'message batches':
      'A batch is answered within a day, and its results may be read anywhere, more than once: who reads them knows ' +
      'neither the question nor the time that the model took, so that an event of them would be a guess.',
  };
}
