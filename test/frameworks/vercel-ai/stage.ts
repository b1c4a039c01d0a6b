import { afterAll, afterEach, beforeAll } from 'vitest';
import { type AmplitudeMiddlewareOptions, amplitudeMiddleware } from '../../../src/frameworks/vercel-ai/index.ts';
import { MockAmplitudeAI, type MockOptions } from '../../../src/testing.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import type { AiMajor } from './majors.ts';

export type Api = 'chat' | 'responses';

export interface Setup {
  readonly api?: Api;
  readonly options?: AmplitudeMiddlewareOptions;
  readonly mock?: MockOptions;
}

/** The stand-in, and models of any major in front of it, with our middleware and without. */
export function useModels() {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startOpenAIStandIn();
  });
  afterEach(() => standIn.clear());
  afterAll(() => standIn.close());
  return {
    get standIn() {
      return standIn;
    },
    open({ ai: sdk, openai }: AiMajor, { api = 'chat', options, mock }: Setup = {}) {
      const ai = new MockAmplitudeAI(mock);
      const provider = openai.createOpenAI({ apiKey: 'key', baseURL: standIn.url });
      const plain = api === 'chat' ? provider.chat('gpt-4o-mini') : provider.responses('gpt-4o-mini');
      const middleware = amplitudeMiddleware({ ai, userId: 'user-1', ...options });
      return { ai, provider, plain, middleware, model: sdk.wrapLanguageModel({ model: plain, middleware }) };
    },
  };
}

/** What is asked, said and counted in most of the tests. */
export const inParis = { name: 'get_weather', arguments: { city: 'Paris' } };
export const usage = { uncachedInput: 12, cacheRead: 100, output: 9, reasoning: 4 };
export const prompt = 'What is retention?';
export const text = 'Retention is the share of users who come back.';
