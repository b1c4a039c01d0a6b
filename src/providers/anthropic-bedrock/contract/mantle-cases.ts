import { messageCases } from '../../anthropic/contract/message-cases.ts';
import type { Platform } from '../../anthropic/contract/platform.ts';
import { requestProbes } from '../../anthropic/contract/request-probes.ts';
import { serverSentEvents } from '../../anthropic/contract/wire.ts';

/** The package's other client, for Amazon's server that speaks the vendor's own protocol. */
const platform: Platform = {
  asked: 'anthropic.claude-sonnet-4-6',
  served: 'claude-sonnet-4-6',
  toStream: serverSentEvents,
};

const named = <Row>(rows: Readonly<Record<string, Row>>): Record<string, Row> =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [`mantle, ${name}`, row]));

export const mantleCases = named(messageCases(platform));
export const mantleProbes = named(requestProbes(platform, 'AnthropicBedrockMantle'));
