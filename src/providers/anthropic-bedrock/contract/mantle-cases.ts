import { messageCases } from '../../anthropic/contract/message-cases.ts';
import { serverSentEvents } from '../../anthropic/contract/wire.ts';
import type { ContractCase } from '../../contract.ts';

const cases = messageCases({
  asked: 'anthropic.claude-sonnet-4-6',
  served: 'claude-sonnet-4-6',
  toStream: serverSentEvents,
});

/** The package's other client, for Amazon's server that speaks the vendor's own protocol. */
export const mantleCases: Readonly<Record<string, ContractCase | string>> = Object.fromEntries(
  Object.entries(cases).map(([name, row]) => [`mantle, ${name}`, row]),
);
