import { Anthropic } from '@anthropic-ai/sdk';

export const reviewModel = 'claude-haiku-4-5';

/** A client that gives up early: everything it is used for can be done by a person instead. */
export function createAnthropic(): Anthropic {
  return new Anthropic({ maxRetries: 1 });
}
