import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateEvent } from '../../schema/validate.ts';
import {
  type RouteId,
  type ScenarioCase,
  type StandIn,
  scenarioCases,
  startAnthropicStandIn,
  startOpenAIStandIn,
} from '../standins/index.ts';
import { observeCase, type SdkClients } from '../standins/observe-case.ts';
import { anthropicClass, anthropicMajors, type Major, openaiClass, openaiMajors } from './majors.ts';
import { mask } from './mask.ts';
import { newMock, type WayIn, waysIn } from './ways-in.ts';

let openai: StandIn;
let anthropic: StandIn;

beforeAll(async () => {
  [openai, anthropic] = await Promise.all([startOpenAIStandIn(), startAnthropicStandIn()]);
});
afterAll(() => Promise.all([openai.close(), anthropic.close()]));

const isAnthropic = (route: RouteId) => route === 'messages' || route === 'beta-messages';

/** The client that a route needs; the other one is never touched. */
async function clientsFor(route: RouteId, open: (make: (sdk: object) => object) => Promise<object>) {
  if (isAnthropic(route)) {
    const client = await open((sdk) => new (anthropicClass(sdk))({ apiKey: 'k', baseURL: anthropic.url }));
    return { anthropic: client as Anthropic } as SdkClients; // The route decides which of the two is used.
  }
  const client = await open((sdk) => new (openaiClass(sdk))({ apiKey: 'k', baseURL: openai.url }));
  return { openai: client as OpenAI } as SdkClients; // As above.
}

async function run(row: ScenarioCase, route: RouteId, major: Major, way: WayIn | null) {
  const server = isAnthropic(route) ? anthropic : openai;
  server.clear();
  server.enqueue(row.scenario);
  const mock = newMock();
  const clients = await clientsFor(route, (make) =>
    way ? way.open(major, mock, make) : Promise.resolve(make(major.module)),
  );
  const observed = await observeCase(clients, route, row.ask);
  way?.close();
  const { firstTokenMs: _, ...seen } = observed;
  return { seen, events: mock.events, requests: server.requests.length };
}

const rows = scenarioCases.flatMap((row) =>
  row.routes.map((route) => ({ row, route, title: `${row.name} (${route})` })),
);

describe.each(waysIn)('through $name', (way) => {
  describe.each(rows)('$title', ({ row, route, title }) => {
    it.each(isAnthropic(route) ? anthropicMajors : openaiMajors)(
      'gives the golden events with $name',
      async (major) => {
        const bare = await run(row, route, major, null);
        const tracked = await run(row, route, major, way);

        expect(tracked.seen, 'the app sees the same').toEqual(bare.seen);
        expect(tracked.requests).toBe(bare.requests);
        expect(tracked.events.flatMap(validateEvent), 'every event fits the schema').toEqual([]);
        const golden = `${JSON.stringify(tracked.events.map(mask), null, 2)}\n`;
        await expect(golden).toMatchFileSnapshot(`./golden/${title.replace(/[^a-z]+/gi, '-')}.json`);
      },
    );
  });
});
