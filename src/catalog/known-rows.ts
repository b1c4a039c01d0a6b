/** What a project's catalog says already, as far as it concerns ours. */
export interface KnownRows {
  readonly categories: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, KnownEvent>;
  /** By `propertyKey`. */
  readonly properties: ReadonlyMap<string, KnownProperty>;
}

export interface KnownEvent {
  readonly category: string;
  readonly description: string;
}

export interface KnownProperty {
  readonly description: string;
  readonly type: string;
  readonly isArray: boolean;
  readonly isRequired: boolean;
}

export const nothingKnown: KnownRows = { categories: new Set(), events: new Map(), properties: new Map() };

export function propertyKey(eventType: string, name: string): string {
  return JSON.stringify([eventType, name]);
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The rows of an answer; an answer of another shape has none. */
function rowsOf(data: unknown): readonly Row[] {
  return Array.isArray(data) ? data.filter(isRow) : [];
}

export function readCategories(data: unknown): Set<string> {
  return new Set(rowsOf(data).map(({ name }) => text(name)));
}

export function readEvents(data: unknown): Map<string, KnownEvent> {
  return new Map(
    rowsOf(data).map(({ event_type, category, description }) => [
      text(event_type),
      { category: isRow(category) ? text(category.name) : text(category), description: text(description) },
    ]),
  );
}

/** Properties in an answer to a question about one event; an older server may answer with those of all events. */
export function readProperties(eventType: string, data: unknown): Map<string, KnownProperty> {
  return new Map(
    rowsOf(data)
      .filter((row) => row.event_type === undefined || row.event_type === eventType)
      .map((row) => [
        propertyKey(eventType, text(row.event_property)),
        {
          description: text(row.description),
          type: text(row.type) || 'any',
          isArray: row.is_array_type === true,
          isRequired: row.is_required === true,
        },
      ]),
  );
}
