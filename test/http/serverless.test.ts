import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import { withAmplitude } from '../../src/http/serverless.ts';
import { startInbox } from '../../src/inbox/index.ts';
import { type StandIn, startOpenAIStandIn } from '../standins/index.ts';
import { lazyBody } from './frameworks.ts';
import { AppError, makeSite, type Site } from './site.ts';

/** A real instance, that delivers to a real endpoint on loopback: what counts is what has arrived there. */
let inbox: Awaited<ReturnType<typeof startInbox>>;
let openai: StandIn;
let ai: AmplitudeAI;
let site: Site;
beforeAll(async () => {
  [inbox, openai] = await Promise.all([startInbox({ port: 0 }), startOpenAIStandIn()]);
  ai = new AmplitudeAI({ apiKey: 'key', serverUrl: inbox.url });
  site = makeSite(openai.url, ai);
});
afterAll(async () => {
  await ai.shutdown();
  await Promise.all([inbox.close(), openai.close()]);
});
afterEach(() => inbox.clear());
