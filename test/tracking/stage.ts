import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { startClient } from '../plugins/arrived.ts';
import { startAnthropicStandIn, startOpenAIStandIn } from '../standins/index.ts';

/** Real clients of analytics-node, of OpenAI and of Anthropic, with what they talk to on loopback. */
export async function startStage() {
  const [started, openai, anthropic] = await Promise.all([
    startClient(),
    startOpenAIStandIn(),
    startAnthropicStandIn(),
  ]);
  return {
    ...started,
    openai,
    anthropic,
    sdk: new OpenAI({ apiKey: 'key', baseURL: openai.url, maxRetries: 0 }),
    claude: new Anthropic({ apiKey: 'key', baseURL: anthropic.url, maxRetries: 0 }),
    close: () => Promise.all([started.close(), openai.close(), anthropic.close()]),
  };
}

export type Stage = Awaited<ReturnType<typeof startStage>>;
