import Anthropic from '@anthropic-ai/sdk';
export const makeClaude = (config: unknown) => new Anthropic(config as object);
