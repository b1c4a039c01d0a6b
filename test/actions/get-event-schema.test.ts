import { describe, expect, it } from 'vitest';
import { events } from '../../schema/events/index.ts';
import { getEventSchema } from '../../src/actions/get-event-schema.ts';
import { call } from './call.ts';

const tokens = (value: unknown): number => JSON.stringify(value).length / 4;

describe('get_event_schema', () => {
  it('is an index of every event when nothing is asked, of about 300 tokens', async () => {
    const index = await call(getEventSchema, {});
    expect(index.events).toHaveLength(Object.keys(events).length);
    expect(tokens(index)).toBeLessThan(330);
  });

  it.each(Object.values(events).map(({ type }) => type))(
    'gives every property of %s in at most 2,000 tokens',
    async (type) => {
      const output = await call(getEventSchema, { event: type });
      const definition = Object.values(events).find((event) => event.type === type);
      expect(output.events).toMatchObject([
        { type, properties: { length: Object.keys(definition?.fields ?? {}).length } },
      ]);
      expect(tokens(output)).toBeLessThan(2_000);
      expect(getEventSchema.render(await getEventSchema.run({ event: type }, { root: async () => '' }))).toContain(
        type,
      );
    },
  );

  it('says which properties are required and which are content', async () => {
    const text = getEventSchema.render(
      await getEventSchema.run({ event: events.toolCall.type }, { root: async () => '' }),
    );
    expect(text).toContain('[Agent] Tool Name: string, required.');
    expect(text).toContain('[Agent] Tool Input: string, content.');
  });

  it('says that an event of Amplitude is not for clients', async () => {
    const { events: listed } = await call(getEventSchema, {});
    expect(listed).toContainEqual(expect.objectContaining({ type: events.sessionRecord.type, serverOnly: true }));
  });

  it('answers an unknown event with the nearest one', async () => {
    await expect(call(getEventSchema, { event: '[Agent] AI Respones' })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining(`Did you mean "${events.aiResponse.type}"?`),
    });
  });

  it('answers a mistyped argument with the right one', async () => {
    await expect(call(getEventSchema, { evnt: 'x' })).rejects.toThrow('Unknown argument "evnt". Did you mean "event"?');
  });
});
