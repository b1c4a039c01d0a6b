import type { Contract } from '../../contract.ts';
import { allProbes } from './all-probes.ts';
import { endingCases } from './ending-cases.ts';
import { helperCases } from './helper-cases.ts';
import { messageCases } from './message-cases.ts';
import type { Platform } from './platform.ts';
import { serverSentEvents } from './wire.ts';

/** What clouds whose server speaks the vendor's own protocol do not share. */
interface Cloud extends Pick<Contract, 'provider' | 'majors'> {
  /** The model as this cloud calls it. */
  readonly asked: string;
  /** The class of its client, and what a client needs besides the server's address. */
  readonly client: { readonly name: string; readonly options: object };
  readonly whyNoBatches: string;
}

/** The contract of a cloud that serves messages and counts tokens, and no batches. */
export function cloudContract({ provider, majors, asked, client, whyNoBatches }: Cloud): Contract {
  const platform: Platform = { asked, served: 'claude-haiku-4-5-20251001', toStream: serverSentEvents };
  return {
    provider,
    majors,
    client: (sdk, url) => Reflect.construct(Reflect.get(sdk, client.name), [{ ...client.options, baseURL: url }]),
    cases: {
      ...messageCases(platform),
      ...helperCases(platform),
      ...endingCases(platform),
      'count tokens': {
        replies: [{ body: '{"input_tokens":14}' }],
        run: ({ messages }) => messages.countTokens({ model: asked, messages: [{ role: 'user', content: 'Hi' }] }),
      },
      'message batches': whyNoBatches,
    },
    probes: allProbes(platform, client.name),
  };
}
