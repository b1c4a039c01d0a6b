import { Mastra } from '@mastra/core';
import { Agent } from '@mastra/core/agent';
import { createTool } from '@mastra/core/tools';
import { Observability } from '@mastra/observability';
import { createOpenAI } from 'ai-sdk-openai-3';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { z } from 'zod';
import { AmplitudeExporter, type AmplitudeExporterOptions } from '../../../src/frameworks/mastra/index.ts';
import { MockAmplitudeAI, type MockOptions } from '../../../src/testing.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';

/** An app of one agent with a tool and an agent of its own, whose model answers on loopback. */
export function useMastra() {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startOpenAIStandIn();
  });
  afterEach(() => standIn.clear());
  afterAll(() => standIn.close());

  function app(exporters: AmplitudeExporter[], fetch?: typeof globalThis.fetch): Mastra {
    const openai = createOpenAI({ apiKey: 'key', baseURL: standIn.url, ...(fetch ? { fetch } : {}) });
    const model = openai.chat('gpt-4o-mini');
    const weather = createTool({
      id: 'get_weather',
      description: 'Weather of a city',
      inputSchema: z.object({ city: z.string() }),
      execute: async ({ city }) => {
        if (city === 'Atlantis') throw new RangeError('No such city.');
        return `Sunny in ${city}`;
      },
    });
    const scout = new Agent({ id: 'scout', name: 'scout', description: 'Finds', instructions: 'Find.', model });
    const analyst = new Agent({
      id: 'analyst',
      name: 'analyst',
      instructions: 'Be short.',
      model,
      maxRetries: 0,
      tools: { get_weather: weather },
      agents: { scout },
    });
    const observability =
      exporters.length > 0 && new Observability({ configs: { default: { serviceName: 'app', exporters } } });
    return new Mastra({ agents: { analyst, scout }, logger: false, ...(observability ? { observability } : {}) });
  }
  return {
    get standIn() {
      return standIn;
    },
    bare: () => app([]),
    traced(options: AmplitudeExporterOptions = {}, mock: MockOptions = {}, fetch?: typeof globalThis.fetch) {
      const ai = new MockAmplitudeAI(mock);
      return { ai, mastra: app([new AmplitudeExporter({ ai, ...options })], fetch) };
    },
  };
}

export const weatherIn = (city: string) => ({ toolCalls: [{ name: 'get_weather', arguments: { city } }] });
export const says = (text: string) => ({ text, toolCalls: [] });
