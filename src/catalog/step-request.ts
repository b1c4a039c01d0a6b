import type { Step } from './registration-plan.ts';

export interface TaxonomyRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the server's origin. */
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
}

const root = '/api/2/taxonomy';

export const listCategories: TaxonomyRequest = { method: 'GET', path: `${root}/category` };
export const listEvents: TaxonomyRequest = { method: 'GET', path: `${root}/event` };

/** The documentation shows the event in the body, which a GET of `fetch` cannot have; the server reads the query too. */
export function listProperties(eventType: string): TaxonomyRequest {
  return { method: 'GET', path: `${root}/event-property?event_type=${encodeURIComponent(eventType)}` };
}

/** The request that takes a step, by creating or by updating. Categories are created only: theirs is a name alone. */
export function stepRequest(step: Step, kind: Step['kind'] = step.kind): TaxonomyRequest {
  const { entity, name, eventType = '', fields, changes } = step;
  const sent = kind === 'update' && step.kind === 'update' ? changes : fields;
  if (entity === 'category') return { method: 'POST', path: `${root}/category`, form: { category_name: name } };
  if (entity === 'event') {
    return kind === 'create'
      ? { method: 'POST', path: `${root}/event`, form: { event_type: name, ...sent } }
      : { method: 'PUT', path: `${root}/event/${encodeURIComponent(name)}`, form: sent };
  }
  return kind === 'create'
    ? {
        method: 'POST',
        path: `${root}/event-property`,
        form: { event_type: eventType, event_property: name, ...sent },
      }
    : {
        method: 'PUT',
        path: `${root}/event-property/${encodeURIComponent(name)}`,
        form: { event_type: eventType, ...sent },
      };
}
