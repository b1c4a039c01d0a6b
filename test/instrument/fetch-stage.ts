import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { shared } from '../../src/core/shared-state.ts';
import { patchFetch } from '../../src/instrument/patch-fetch.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { type Loopback, startLoopback } from '../providers/loopback.ts';

const plainFetch = globalThis.fetch;

/** A patched `fetch` before a server on loopback, and an instance that takes down its events, anew for each test. */
export interface FetchStage {
  readonly server: Loopback;
  readonly ai: MockAmplitudeAI;
  /** Takes the patch off. */
  readonly leave: () => void;
}

/** @param isVendor whether the hosts of the vendors are that server; else it is a host that the app names. */
export function useFetch({ isVendor }: { isVendor: boolean }): FetchStage {
  let server: Loopback;
  let ai: MockAmplitudeAI;
  let leave: () => void;
  beforeAll(async () => {
    server = await startLoopback();
  });
  beforeEach(() => {
    ai = new MockAmplitudeAI();
    shared.defaultInstance = ai;
    if (isVendor) globalThis.fetch = toLoopback;
    leave = patchFetch(isVendor ? {} : { hosts: [new URL(server.url).host] });
  });
  afterEach(() => {
    leave();
    shared.defaultInstance = undefined;
    expect(globalThis.fetch).toBe(isVendor ? toLoopback : plainFetch);
    globalThis.fetch = plainFetch;
  });
  afterAll(() => server.close());

  const toLoopback: typeof fetch = (url, init) => {
    const { pathname, search } = new URL(String(url));
    return plainFetch(server.url + pathname + search, init);
  };
  return {
    get server() {
      return server;
    },
    get ai() {
      return ai;
    },
    get leave() {
      return leave;
    },
  };
}
