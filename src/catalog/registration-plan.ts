import type { CatalogRows, EventRow, PropertyRow } from './catalog-rows.ts';
import { type KnownRows, propertyKey } from './known-rows.ts';

export type Entity = 'category' | 'event' | 'property';

/** One thing to say to the Taxonomy API. */
export interface Step {
  readonly kind: 'create' | 'update';
  readonly entity: Entity;
  /** Name of the category, the event or the property. */
  readonly name: string;
  /** The event that a property belongs to. */
  readonly eventType?: string;
  /** Everything that the row says, in the API's own names: what a `create` sends. */
  readonly fields: Readonly<Record<string, string>>;
  /** What an `update` sends: the fields that differ. */
  readonly changes: Readonly<Record<string, string>>;
}

export interface RegistrationPlan {
  /** In an order that holds what one needs of another: categories, events, properties. */
  readonly steps: readonly Step[];
  /** Rows of ours that the project has as they are. */
  readonly unchanged: number;
}

type Fields = Readonly<Record<string, string>>;

const eventFields = ({ category, description }: EventRow): Fields => ({ category, description });

const propertyFields = ({ description, type, isArray, isRequired }: Omit<PropertyRow, 'eventType' | 'name'>): Fields =>
  fieldsOf(description, type, isArray, isRequired);

const fieldsOf = (description: string, type: string, isArray: boolean, isRequired: boolean): Fields => ({
  description,
  type,
  is_array_type: String(isArray),
  is_required: String(isRequired),
});

function differing(wanted: Fields, known: Fields): Fields {
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => known[key] !== value));
}

/** The difference between what the catalog should say and what it says. Pure: an empty `known` plans it all. */
export function planRegistration(rows: CatalogRows, known: KnownRows): RegistrationPlan {
  const steps: Step[] = [];
  let unchanged = 0;
  const add = (step: Omit<Step, 'kind' | 'changes'>, found: Fields | undefined) => {
    const changes = found ? differing(step.fields, found) : step.fields;
    if (found && Object.keys(changes).length === 0) unchanged += 1;
    else steps.push({ ...step, kind: found ? 'update' : 'create', changes });
  };
  for (const name of rows.categories) {
    add({ entity: 'category', name, fields: {} }, known.categories.has(name) ? {} : undefined);
  }
  for (const row of rows.events) {
    const found = known.events.get(row.eventType);
    add({ entity: 'event', name: row.eventType, fields: eventFields(row) }, found && { ...found });
  }
  for (const row of rows.properties) {
    const { eventType, name } = row;
    const found = known.properties.get(propertyKey(eventType, name));
    const step = { entity: 'property', name, eventType, fields: propertyFields(row) } as const;
    add(step, found && fieldsOf(found.description, found.type, found.isArray, found.isRequired));
  }
  return { steps, unchanged };
}
