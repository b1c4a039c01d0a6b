import type { Probe } from '../../contract.ts';
import { answer, question, streamed } from './chat-cases.ts';
import { chatStream, withoutUsageRequest, words } from './chat-wire.ts';

// biome-ignore lint/suspicious/noExplicitAny: a client of any major; each probe states what it uses of it.
export type Client = any;

export const ask = (client: Client, options?: object) => client.chat.completions.create(question, options);

export const answered = (run: Probe['run']): Probe => ({ replies: [answer], run });

export const pieces = chatStream({ deltas: words('Who ', 'comes ', 'back.') });

export const streaming = (read: (stream: Client, sdk: Client) => Promise<unknown>): Probe => ({
  replies: [pieces],
  comparable: withoutUsageRequest,
  run: async (client, sdk) => read(await client.chat.completions.create(streamed), sdk),
});

export const refused = (status: number, run: Probe['run'] = (client) => ask(client, { maxRetries: 0 })): Probe => ({
  replies: [
    {
      status,
      headers: { 'retry-after-ms': '1', 'x-request-id': 'req_1' },
      body: '{"error":{"message":"no","type":"t","code":"c","param":"p"}}',
    },
  ],
  run,
});

export const silent = (run: Probe['run']): Probe => ({ run });

export async function caught(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    return error;
  }
}

/** What an app can tell of an error. */
export const told = (error: unknown, sdk: Client) => {
  const { name, message, status, code, param, type, requestID, request_id: old } = error as Record<string, unknown>; // An error of the SDK.
  const is = ['OpenAIError', 'APIError', 'RateLimitError', 'APIUserAbortError', 'APIConnectionTimeoutError'].filter(
    (kind) => sdk[kind] && error instanceof sdk[kind],
  );
  return { name, message, status, code, param, type, requestID: requestID ?? old, is };
};
