import { describe, expect, it } from 'vitest';
import { answerUpload } from '../../src/inbox/answer-upload.ts';
import { uploadLimits } from '../../src/inbox/upload-limits.ts';

const limits = uploadLimits.get('/2/httpapi');
if (!limits) throw new Error('The HTTP V2 endpoint has lost its limits.');
const good = { event_type: 'Opened', user_id: 'user-1' };

function answer(body: unknown) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return answerUpload(payload, Buffer.byteLength(payload), limits ?? { maxBytes: 0, maxEvents: 0 }, 1234);
}
const upload = (...events: unknown[]) => answer({ api_key: 'key', events });

describe('the answer to an upload', () => {
  it('tells how much was taken in', () => {
    const { body, accepted } = upload(good, { ...good, user_id: undefined, device_id: 'device-1' });
    expect(body).toEqual({ code: 200, events_ingested: 2, payload_size_bytes: 118, server_upload_time: 1234 });
    expect(accepted).toHaveLength(2);
  });

  it.each([
    ['api_key', { events: [good] }],
    ['api_key', { api_key: '', events: [good] }],
    ['events', { api_key: 'key' }],
    ['events', { api_key: 'key', events: [] }],
    ['events', { api_key: 'key', events: 'none' }],
  ])('names the missing field %s', (field, body) => {
    expect(answer(body)).toEqual({
      body: { code: 400, error: 'Request missing required field', missing_field: field },
      accepted: [],
    });
  });

  it('starts with words that analytics-node knows when the key is malformed', () => {
    expect(answer({ api_key: 'no key!', events: [good] }).body).toMatchObject({
      code: 400,
      error: 'Invalid API key: no key!',
    });
  });

  it.each(['', '{', '[]', 'null', '"text"'])('refuses %j as a body', (payload) => {
    expect(answer(payload).body).toMatchObject({ code: 400, error: 'Invalid JSON request body' });
  });

  it('lists by field which events lack something, and takes in none of the upload', () => {
    const result = upload(good, { user_id: 'user-1' }, { event_type: 'No one' }, 'no event');
    expect(result.accepted).toEqual([]);
    expect(result.body).toMatchObject({
      code: 400,
      events_with_missing_fields: { event_type: [1, 3], user_id: [2], device_id: [2] },
    });
  });

  it('lists ids that are shorter than five characters, unless the upload lowers the bound', () => {
    const short = [good, { ...good, user_id: 'abcd' }, { ...good, device_id: 'd' }];
    expect(upload(...short).body).toMatchObject({
      code: 400,
      events_with_invalid_id_lengths: { user_id: [1], device_id: [2] },
    });
    expect(answer({ api_key: 'key', events: short, options: { min_id_length: 1 } }).body.code).toBe(200);
    expect(answer({ api_key: 'key', events: [good], options: { min_id_length: 7 } }).body.code).toBe(400);
  });

  it.each([
    ['time', { time: 'yesterday' }],
    ['time', { time: 1.5 }],
    ['session_id', { session_id: 'session-1' }],
    ['event_properties', { event_properties: ['list'] }],
    ['groups', { groups: 'acme' }],
    ['event_type', { event_type: 7 }],
    ['user_id', { user_id: { id: 1 } }],
  ])('lists an event whose %s has the wrong type', (field, wrong) => {
    expect(upload(good, { ...good, ...wrong }).body).toMatchObject({
      code: 400,
      events_with_invalid_fields: { [field]: [1] },
    });
  });

  it('refuses more than 2000 events, and more bytes than the endpoint takes', () => {
    expect(upload(...Array.from({ length: 2000 }, () => good)).body.code).toBe(200);
    expect(upload(...Array.from({ length: 2001 }, () => good)).body.code).toBe(413);
    expect(upload({ ...good, event_properties: { text: 'x'.repeat(1024 * 1024) } }).body.code).toBe(413);
  });
});
