import { describe, expect, it } from 'vitest';
import { type CatalogRows, catalogRows } from '../../src/catalog/catalog-rows.ts';
import { registerRows } from '../../src/catalog/register-rows.ts';
import { taxonomyClient } from '../../src/catalog/taxonomy-client.ts';
import { keys, startTaxonomyStandIn, type TaxonomyStandIn } from './taxonomy-stand-in.ts';

const rows = catalogRows();
const size = rows.categories.length + rows.events.length + rows.properties.length;

const register = (standIn: TaxonomyStandIn, wanted: CatalogRows = rows, signal?: AbortSignal) =>
  registerRows(wanted, taxonomyClient({ origin: standIn.origin, ...keys, backoffMs: 1, signal }));

/** Few rows, where a test is about one request. */
const [event] = rows.events;
if (!event) throw new Error('The catalog is empty.');
const few: CatalogRows = {
  categories: rows.categories,
  events: [event],
  properties: rows.properties.filter(({ eventType }) => eventType === event.eventType).slice(0, 3),
};

describe('registering the catalog', () => {
  it('describes every event and property with its type and flags', async () => {
    const standIn = await startTaxonomyStandIn();
    const done = await register(standIn);
    expect(done).toMatchObject({ created: { length: size }, updated: [], unchanged: 0, failed: [] });
    expect(standIn.events.size).toBe(rows.events.length);
    for (const { eventType, name, description, type, isArray, isRequired } of rows.properties) {
      expect(standIn.properties.get(eventType)?.get(name)).toMatchObject({
        description,
        type,
        is_array_type: isArray,
        is_required: isRequired,
      });
    }
    expect(standIn.events.get(event.eventType)).toMatchObject({
      description: event.description,
      category: { name: event.category },
    });
  });

  it('writes nothing the second time', async () => {
    const standIn = await startTaxonomyStandIn();
    await register(standIn);
    standIn.asked.length = 0;
    expect(await register(standIn)).toMatchObject({ created: [], updated: [], unchanged: size, failed: [] });
    expect(standIn.writes()).toEqual([]);
    expect(standIn.asked).toHaveLength(2 + rows.events.length);
  });

  it('sends only the fields that differ', async () => {
    const standIn = await startTaxonomyStandIn();
    await register(standIn, few);
    const [property] = few.properties;
    const row = standIn.properties.get(event.eventType)?.get(property?.name ?? '');
    Object.assign(row ?? {}, { description: 'written by hand' });
    standIn.asked.length = 0;
    expect(await register(standIn, few)).toMatchObject({ updated: { length: 1 }, created: [] });
    expect(standIn.writes()).toEqual([
      {
        method: 'PUT',
        path: `/api/2/taxonomy/event-property/${encodeURIComponent(property?.name ?? '')}`,
        form: { event_type: event.eventType, description: property?.description },
      },
    ]);
  });

  it('updates a hidden event, which no list shows, and creates one that has data but no plan', async () => {
    const standIn = await startTaxonomyStandIn();
    await register(standIn, few);
    standIn.hidden.add(event.eventType);
    expect(await register(standIn, few)).toMatchObject({ failed: [], created: [] });
    standIn.hidden.clear();
    standIn.unplanned.add(event.eventType);
    Object.assign(standIn.events.get(event.eventType) ?? {}, { description: null });
    expect(await register(standIn, few)).toMatchObject({ failed: [], updated: [], created: { length: 1 } });
    expect(standIn.events.get(event.eventType)?.description).toBe(event.description);
  });

  it('stays within the cost that the API allows at a time', async () => {
    const standIn = await startTaxonomyStandIn();
    await register(standIn);
    await register(standIn);
    expect(standIn.peakCost).toBeGreaterThan(2);
    expect(standIn.peakCost).toBeLessThanOrEqual(4);
  });

  it.each([
    ['a limit', { status: 429, headers: { 'retry-after': '0' } }],
    ['a failure of the server', { status: 500 }],
    ['a connection that breaks', 'reset'],
    ['an answer that is lost after the row was made', 'lost'],
  ] as const)('goes on after %s', async (_, fault) => {
    const standIn = await startTaxonomyStandIn();
    standIn.faultsFor = ({ method }) => method !== 'GET';
    standIn.faults.push(fault, fault, fault);
    expect(await register(standIn, few)).toMatchObject({ failed: [] });
    expect(standIn.faults).toEqual([]);
    expect(standIn.properties.get(event.eventType)?.size).toBe(few.properties.length);
  });

  it('tells of the rows that are refused, and registers the others', async () => {
    const standIn = await startTaxonomyStandIn();
    standIn.faultsFor = ({ method, path }) => method === 'POST' && path.endsWith('/event-property');
    standIn.faults.push({ status: 400, body: JSON.stringify({ success: false, errors: [{ message: 'Too long.' }] }) });
    const { created, failed } = await register(standIn, few);
    expect(failed).toEqual([{ step: expect.objectContaining({ entity: 'property' }), message: 'Too long.' }]);
    expect(created).toHaveLength(1 + 1 + few.properties.length - 1);
  });

  it.each([401, 403, 404])('stops at %d, and says what may be wrong', async (status) => {
    const standIn = await startTaxonomyStandIn();
    standIn.faults.push({ status, body: JSON.stringify({ success: false, errors: [{ message: 'no' }] }) });
    await expect(register(standIn)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      next: expect.stringContaining('Enterprise'),
    });
    expect(standIn.asked).toHaveLength(1);
  });

  it('gives up after six attempts', async () => {
    const standIn = await startTaxonomyStandIn();
    standIn.faults.push(...Array.from({ length: 6 }, () => ({ status: 503 })));
    await expect(register(standIn)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(standIn.asked).toHaveLength(6);
  });

  it('does not wait for an hour', async () => {
    const standIn = await startTaxonomyStandIn();
    standIn.faults.push({ status: 429, headers: { 'retry-after': '3600' } });
    await expect(register(standIn)).rejects.toMatchObject({
      code: 'LIMIT_REACHED',
      message: expect.stringContaining('3600 s'),
    });
  });

  it('follows no redirect: the credentials would go along', async () => {
    const [standIn, elsewhere] = await Promise.all([startTaxonomyStandIn(), startTaxonomyStandIn()]);
    standIn.faults.push(...Array.from({ length: 6 }, () => ({ status: 302, headers: { location: elsewhere.origin } })));
    await expect(register(standIn)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(elsewhere.asked).toEqual([]);
  });

  it('ends when it is cancelled', async () => {
    const standIn = await startTaxonomyStandIn();
    await expect(register(standIn, rows, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(standIn.asked).toEqual([]);
  });
});
