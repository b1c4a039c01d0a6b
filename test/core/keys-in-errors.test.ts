import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/instrument/wrap.ts';
import { emitSpans } from '../../src/otel/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { createEvent } from '../../src/tracking/index.ts';
import { useTracing } from '../otel/emitted.ts';

const tracing = useTracing();

const key = 'sk-proj-T3st0nly4aaaaBBBBcccc1111dddd2222';
const message = `Incorrect API key provided: ${key}. You can find yours at https://me:hunter2secret@vendor.example/keys.`;
const answer = (body: object, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const request = { model: 'gpt-4o-mini', messages: [{ role: 'user' as const, content: 'Hello' }] };

describe('the message of an error, where an app redacts nothing', () => {
  it('tells no key that the vendor echoes, and the app gets what the vendor said', async () => {
    const ai = new MockAmplitudeAI({ contentMode: 'full' });
    const client = new OpenAI({ apiKey: key, maxRetries: 0, fetch: async () => answer({ error: { message } }, 401) });
    await expect(wrap(client, { ai, userId: 'user-42' }).chat.completions.create(request)).rejects.toThrow(key);
    expect(JSON.stringify(ai.events)).not.toMatch(/T3st0nly|hunter2/);
    const failed = ai.events.find(({ event_type: type }) => type === '[Agent] AI Response');
    expect(failed?.event_properties['[Agent] Error Message']).toBe(
      '401 Incorrect API key provided: [secret]. You can find yours at https://[secret]@vendor.example/keys.',
    );
  });

  it('tells none that an answer fails with, nor one that the app hands over itself', async () => {
    const ai = new MockAmplitudeAI({ contentMode: 'full' });
    const failed = {
      id: 'r',
      object: 'response',
      model: 'gpt-4o-mini',
      output: [],
      status: 'failed',
      error: { code: 'server_error', message },
    };
    const client = new OpenAI({ apiKey: key, fetch: async () => answer(failed, 200) });
    await wrap(client, { ai, userId: 'user-42' }).responses.create({ model: 'gpt-4o-mini', input: 'Hello' });
    ai.trackToolCall({ userId: 'user-42', toolName: 'search', success: false, latencyMs: 1, errorMessage: message });
    const messages = ai.events.map(({ event_properties: told }) => told['[Agent] Error Message']).filter(Boolean);
    expect(messages).toHaveLength(2);
    expect(JSON.stringify(ai.events)).not.toMatch(/T3st0nly|hunter2/);
  });

  it('tells none to the tracing of the app, where it asked for what is said', async () => {
    const { spans } = tracing.open();
    tracing.until(emitSpans({ captureContent: true }));
    const ai = new MockAmplitudeAI({ contentMode: 'full' });
    const client = new OpenAI({ apiKey: key, maxRetries: 0, fetch: async () => answer({ error: { message } }, 401) });
    await expect(wrap(client, { ai, userId: 'user-42' }).chat.completions.create(request)).rejects.toThrow(key);
    const [span] = spans();
    expect(span?.status.message).toContain('Incorrect API key provided: [secret].');
    expect(JSON.stringify([span?.attributes, span?.events])).not.toMatch(/T3st0nly|hunter2/);
  });

  it('tells none in an event that an app makes of it', () => {
    const event = createEvent({ model: 'acme-1', provider: 'acme', operation: 'text_generation', error: message });
    expect(JSON.stringify(event)).toContain('Incorrect API key provided: [secret].');
    expect(JSON.stringify(event)).not.toMatch(/T3st0nly|hunter2/);
  });
});
