import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { WireEvent } from '../../src/core/wire-event.ts';
import type { MockAmplitudeAI, MockOptions } from '../../src/testing.ts';
import { type StandIn, startAnthropicStandIn, startOpenAIStandIn } from '../standins/index.ts';
import { anthropicClass, type Major, openaiClass } from './majors.ts';
import { newMock, type WayIn, waysIn } from './ways-in.ts';

export interface OnStage<Client> {
  readonly client: Client;
  readonly ai: MockAmplitudeAI;
}

export interface OpenOptions extends MockOptions {
  readonly way?: WayIn;
  readonly client?: object;
}

/** Both stand-ins for the tests of one file, and tracked clients of any major in front of them. */
export function useStage() {
  let openai: StandIn;
  let anthropic: StandIn;
  let open: WayIn | undefined;
  beforeAll(async () => {
    [openai, anthropic] = await Promise.all([startOpenAIStandIn(), startAnthropicStandIn()]);
  });
  afterEach(() => {
    open?.close();
    openai.clear();
    anthropic.clear();
  });
  afterAll(() => Promise.all([openai.close(), anthropic.close()]));

  const enter = async <Client extends object>(major: Major, options: OpenOptions, make: (sdk: object) => Client) => {
    const ai = newMock(options);
    open = options.way ?? dropIn;
    return { ai, client: await open.open(major, ai, make) };
  };
  return {
    get openai() {
      return openai;
    },
    get anthropic() {
      return anthropic;
    },
    openaiClient: (major: Major, options: OpenOptions = {}): Promise<OnStage<OpenAI>> =>
      enter(major, options, (sdk) => new (openaiClass(sdk))({ apiKey: 'key', baseURL: openai.url, ...options.client })),
    anthropicClient: (major: Major, options: OpenOptions = {}): Promise<OnStage<Anthropic>> =>
      enter(
        major,
        options,
        (sdk) => new (anthropicClass(sdk))({ apiKey: 'key', baseURL: anthropic.url, ...options.client }),
      ),
  };
}

const [dropIn] = waysIn as [WayIn, ...WayIn[]];

/** One property of each event, in order. */
export function each(events: readonly WireEvent[], property: string): unknown[] {
  return events.map((event) => event.event_properties[property]);
}

export function types(events: readonly WireEvent[]): string[] {
  return events.map((event) => event.event_type.replace('[Agent] ', ''));
}

export const hello = { model: 'gpt-4o-mini', messages: [{ role: 'user' as const, content: 'What is retention?' }] };
export const greet = { model: 'claude-haiku-4-5', max_tokens: 64, messages: hello.messages };
