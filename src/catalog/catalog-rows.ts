import catalog from '../../schema/generated/catalog.json' with { type: 'json' };
import dialectCatalog from '../../schema/generated/dialect-catalog.json' with { type: 'json' };

/** A data type of the Taxonomy API. */
type TaxonomyType = 'string' | 'number' | 'boolean' | 'any';

export interface EventRow {
  readonly eventType: string;
  readonly category: string;
  readonly description: string;
}

export interface PropertyRow {
  readonly eventType: string;
  readonly name: string;
  readonly description: string;
  readonly type: TaxonomyType;
  readonly isArray: boolean;
  readonly isRequired: boolean;
}

/** What a project's data catalog should say. */
export interface CatalogRows {
  readonly categories: readonly string[];
  readonly events: readonly EventRow[];
  readonly properties: readonly PropertyRow[];
}

/** All of these events stand under one heading in Amplitude Data. */
const category = 'Agent Analytics';

const types: Readonly<Record<string, { readonly type: TaxonomyType; readonly isArray: boolean }>> = {
  string: { type: 'string', isArray: false },
  number: { type: 'number', isArray: false },
  boolean: { type: 'boolean', isArray: false },
  'string[]': { type: 'string', isArray: true },
  // The API has no type for objects; `any` is the one that flags none of them.
  object: { type: 'any', isArray: false },
};

/** Every event and property of the events table, in the words of the Taxonomy API; on demand those of dialects too. */
export function catalogRows(withDialects = false): CatalogRows {
  const listed = withDialects ? [...catalog, ...dialectCatalog] : catalog;
  return {
    categories: [category],
    events: listed.map(({ event_type, description }) => ({ eventType: event_type, category, description })),
    properties: listed.flatMap(({ event_type, properties }) =>
      properties.map(({ name, description, required, type }) => {
        const known = types[type];
        if (!known) throw new Error(`${event_type} has ${name} of type ${type}, which the Taxonomy API cannot say.`);
        return { eventType: event_type, name, description, isRequired: required, ...known };
      }),
    ),
  };
}
