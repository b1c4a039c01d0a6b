import { HeliconePromptManager } from '@helicone/helpers';

export const prompts = new HeliconePromptManager({ apiKey: 'key' });
