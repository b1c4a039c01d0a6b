import { describe, expect, it } from 'vitest';
import { events } from '../../../schema/events/index.ts';
import { metaOf } from '../../../schema/field.ts';
import { validateEvent } from '../../../schema/validate.ts';
import { loadCallSites } from '../../../src/core/call-site.ts';
import { SDK_VERSION } from '../../../src/core/version.ts';
import type { WireEvent } from '../../../src/core/wire-event.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { everyOption, type Method, methods, neededOptions } from './every-option.ts';

type Options = Readonly<Record<Method, object>>;

/** Calls a method by name with options that its own row of the table belongs to. */
function track(ai: MockAmplitudeAI, method: Method, options: Options): WireEvent {
  const call = ai[method] as (options: object) => unknown; // Each row satisfies the method's own type above.
  call.call(ai, options[method]);
  const event = ai.events.at(-1);
  if (!event) throw new Error(`${method} recorded nothing`);
  return event;
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** The event as it is, but for what differs from run to run, which is checked here. */
function steady(event: WireEvent): object {
  expect(event.insert_id).toMatch(uuid);
  expect(Math.abs(event.time - Date.now())).toBeLessThan(60_000);
  const properties = Object.entries(event.event_properties).map(([name, value]) => {
    if (name === '[Agent] SDK Version') expect(value).toBe(SDK_VERSION);
    if (typeof value === 'string' && uuid.test(value)) return [name, '<uuid>'];
    return [name, name === '[Agent] SDK Version' ? '<version>' : value];
  });
  const device = event.device_id?.startsWith('unattributed-') ? { device_id: '<unattributed>' } : {};
  const fixed = { insert_id: '<uuid>', time: '<now>', event_properties: Object.fromEntries(properties) };
  return { ...event, ...device, ...fixed };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe.each(methods)('%s', (method) => {
  it.each(['every', 'needed'] as const)('gives the golden event with %s option', async (which) => {
    const ai = new MockAmplitudeAI({ validate: true });
    const event = track(ai, method, which === 'every' ? everyOption : neededOptions);
    expect(validateEvent(event)).toEqual([]);
    await expect(json(steady(event))).toMatchFileSnapshot(`golden/${method}.${which}.json`);
  });
});

describe('the events table', () => {
  it('has no property that no API can set', async () => {
    await loadCallSites();
    const ai = new MockAmplitudeAI({ callSites: true });
    for (const method of methods) track(ai, method, everyOption);
    for (const method of methods) track(ai, method, neededOptions);
    const identity = { userId: 'user-123', deviceId: 'device-1', browserSessionId: '1700000000000' };
    const session = ai.agent('bot').session({ ...identity, idleTimeoutMinutes: 60 });
    for (const method of methods)
      (session[method] as (options: object) => unknown).call(session, neededOptions[method]);
    const seen = new Set(
      ai.events.flatMap((e) => Object.keys(e.event_properties).map((name) => `${e.event_type} ${name}`)),
    );
    const unset = Object.values(events)
      .filter(({ origin }) => origin === 'sdk')
      .flatMap(({ type, fields }) =>
        Object.values(fields)
          .map(metaOf)
          .filter(({ setBy }) => setBy !== 'amplitude')
          .map(({ wire }) => `${type} ${wire}`),
      )
      .filter((property) => !seen.has(property));
    expect(unset).toEqual([]);
  });

  it('keeps apart what Amplitude alone sets: no option of ours writes it', () => {
    const ai = new MockAmplitudeAI();
    for (const method of methods) track(ai, method, everyOption);
    const theirs = Object.values(events).flatMap(({ fields }) =>
      Object.values(fields)
        .map(metaOf)
        .flatMap(({ setBy, wire }) => (setBy === 'amplitude' ? [wire] : [])),
    );
    expect(theirs).toEqual(['[Agent] Score Label']);
    const sent = new Set(ai.events.flatMap((event) => Object.keys(event.event_properties)));
    expect(theirs.filter((name) => sent.has(name))).toEqual([]);
  });
});
