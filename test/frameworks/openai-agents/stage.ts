import {
  type Model,
  OpenAIChatCompletionsModel,
  OpenAIResponsesModel,
  setTraceProcessors,
  setTracingDisabled,
} from '@openai/agents';
import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll } from 'vitest';
import {
  AmplitudeTracingProcessor,
  type AmplitudeTracingProcessorOptions,
} from '../../../src/frameworks/openai-agents/index.ts';
import { MockAmplitudeAI, type MockOptions } from '../../../src/testing.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';

export type Api = 'chat' | 'responses';

/** The stand-in, and the framework with our processor as its only one. */
export function useAgents() {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startOpenAIStandIn();
    // The framework traces nothing where NODE_ENV is "test".
    setTracingDisabled(false);
  });
  afterEach(() => {
    setTraceProcessors([]);
    standIn.clear();
  });
  afterAll(() => standIn.close());
  const client = () => new OpenAI({ apiKey: 'key', baseURL: standIn.url, maxRetries: 0 });
  return {
    get standIn() {
      return standIn;
    },
    client,
    model(api: Api, given: OpenAI = client()): Model {
      // The framework brings its own copy of the SDK's types.
      const theirs = given as unknown as ConstructorParameters<typeof OpenAIChatCompletionsModel>[0];
      return api === 'chat'
        ? new OpenAIChatCompletionsModel(theirs, 'gpt-4o-mini')
        : new OpenAIResponsesModel(theirs, 'gpt-4o-mini');
    },
    trace(options: AmplitudeTracingProcessorOptions = {}, mock: MockOptions = {}) {
      const ai = new MockAmplitudeAI(mock);
      const processor = new AmplitudeTracingProcessor({ ai, userId: 'user-1', ...options });
      setTraceProcessors([processor]);
      return { ai, processor };
    },
  };
}
