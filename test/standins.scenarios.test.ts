import Anthropic from '@anthropic-ai/sdk';
import Anthropic0 from 'anthropic-0';
import OpenAI from 'openai';
import OpenAI6 from 'openai-6';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Observed,
  observeCase,
  type SdkClients,
  type StandIn,
  scenarioCases,
  startAnthropicStandIn,
  startOpenAIStandIn,
} from './standins/index.ts';

const majors: Record<string, (openai: string, anthropic: string) => SdkClients> = {
  'openai 7 and @anthropic-ai/sdk 1': (openai, anthropic) => ({
    openai: new OpenAI({ apiKey: 'k', baseURL: openai }),
    anthropic: new Anthropic({ apiKey: 'k', baseURL: anthropic }),
  }),
  'openai 6 and @anthropic-ai/sdk 0': (openai, anthropic) => ({
    // The majors agree on everything that the cases use; only private members keep their types apart.
    openai: new OpenAI6({ apiKey: 'k', baseURL: openai }) as unknown as OpenAI,
    anthropic: new Anthropic0({ apiKey: 'k', baseURL: anthropic }) as unknown as Anthropic,
  }),
};

describe.each(Object.entries(majors))('scenarios over %s', (_, connect) => {
  let openai: StandIn;
  let anthropic: StandIn;
  let clients: SdkClients;

  beforeAll(async () => {
    [openai, anthropic] = await Promise.all([startOpenAIStandIn(), startAnthropicStandIn()]);
    clients = connect(openai.url, anthropic.url);
  });
  afterAll(() => Promise.all([openai.close(), anthropic.close()]));

  const rows = scenarioCases.flatMap((row) =>
    row.routes.map((route) => ({ title: `${row.name} (${route})`, row, route })),
  );

  it.each(rows)('gives what the table says: $title', async ({ row, route }) => {
    const server = route === 'messages' || route === 'beta-messages' ? anthropic : openai;
    server.clear();
    server.enqueue(row.scenario);
    const observed: Observed = await observeCase(clients, route, row.ask);

    const { requests, error, firstTokenMs, ...answer } = row.expect;
    expect(server.requests).toHaveLength(requests);
    expect(server.pending).toBe(0);
    if (error) {
      expect(observed.error).toBeDefined();
      expect(observed.error?.status).toBe(error.status);
      expect(observed.error?.message).toContain(error.message ?? '');
    } else {
      expect(observed.error).toBeUndefined();
      expect(observed.finish).toBe(answer.finish);
    }
    if (answer.text !== undefined) expect(observed.text).toBe(answer.text);
    if (answer.toolCalls) expect(observed.toolCalls).toEqual(answer.toolCalls);
    if (answer.reasoning !== undefined && route !== 'chat') expect(observed.reasoning).toBe(answer.reasoning);
    if (answer.usage && !error) expect(observed.usage).toEqual(answer.usage);
    if (firstTokenMs) expect(observed.firstTokenMs).toBeGreaterThanOrEqual(firstTokenMs);
  });
});
