import type { CatalogRows } from './catalog-rows.ts';
import { inLanes } from './in-lanes.ts';
import { type KnownRows, readCategories, readEvents, readProperties } from './known-rows.ts';
import { planRegistration, type Step } from './registration-plan.ts';
import { listCategories, listEvents, listProperties, stepRequest, type TaxonomyRequest } from './step-request.ts';
import type { TaxonomyClient } from './taxonomy-client.ts';
import { TaxonomyError } from './taxonomy-error.ts';

export interface Failure {
  readonly step: Step;
  readonly message: string;
}

export interface Registration {
  readonly created: readonly Step[];
  readonly updated: readonly Step[];
  readonly unchanged: number;
  /** Rows that the server refused, with its reason. */
  readonly failed: readonly Failure[];
}

export type OnStep = (done: number, total: number) => void;

/** What may run at a time: the API allows a cost of 4; reading costs 1, writing 2. */
const lanes = { read: 4, write: 2 };

/** Brings a project's catalog to what the rows say: reads it, and sends only what differs. */
export async function registerRows(rows: CatalogRows, ask: TaxonomyClient, onStep?: OnStep): Promise<Registration> {
  const { steps, unchanged } = planRegistration(rows, await readKnown(rows, ask));
  const outcomes: ({ step: Step } & Outcome)[] = [];
  for (const entity of ['category', 'event', 'property'] as const) {
    const phase = steps.filter((step) => step.entity === entity);
    await inLanes(phase, lanes.write, async (step) => {
      outcomes.push({ step, ...(await take(step, ask)) });
      onStep?.(outcomes.length, steps.length);
    });
  }
  const taken = (kind: Outcome['done']) => outcomes.filter(({ done }) => done === kind).map(({ step }) => step);
  return {
    created: taken('create'),
    updated: taken('update'),
    unchanged,
    failed: outcomes.flatMap(({ step, message }) => (message === undefined ? [] : [{ step, message }])),
  };
}

async function readKnown({ events }: CatalogRows, ask: TaxonomyClient): Promise<KnownRows> {
  const categories = readCategories(await listed(ask, listCategories));
  const knownEvents = readEvents(await listed(ask, listEvents));
  // Properties of an event that is not there would be answered with an error.
  const present = events.filter(({ eventType }) => knownEvents.has(eventType));
  const perEvent = await inLanes(present, lanes.read, async ({ eventType }) =>
    readProperties(eventType, await listed(ask, listProperties(eventType))),
  );
  return { categories, events: knownEvents, properties: new Map(perEvent.flatMap((found) => [...found])) };
}

async function listed(ask: TaxonomyClient, request: TaxonomyRequest): Promise<unknown> {
  const answer = await ask(request);
  if (answer.ok) return answer.data;
  throw new TaxonomyError(
    'UNEXPECTED_ANSWER',
    `${request.method} ${request.path} was answered ${answer.status} (${answer.message}).`,
    'Check --server-url, and that the schema of the project is initialized in Amplitude Data.',
  );
}

interface Outcome {
  readonly done?: Step['kind'];
  readonly message?: string;
}

const conflict = 409;
const other = { create: 'update', update: 'create' } as const;

/**
 * Hidden rows are in no list, events with data may be listed and yet not be in the schema, and a retried request may
 * have been heard the first time: a conflict means that the other verb is the right one.
 */
async function take(step: Step, ask: TaxonomyClient): Promise<Outcome> {
  const first = await ask(stepRequest(step));
  if (first.ok) return { done: step.kind };
  if (first.status !== conflict) return { message: first.message };
  if (step.entity === 'category') return /already exists/i.test(first.message) ? { done: step.kind } : first;
  const kind = other[step.kind];
  const second = await ask(stepRequest(step, kind));
  return second.ok ? { done: kind } : { message: `${first.message} ${second.message}` };
}
