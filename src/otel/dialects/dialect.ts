import type { SpanAttributes } from '../span-like.ts';

/** What a dialect may look at. */
export interface ToldSpan {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly attributes: SpanAttributes;
  readonly events: readonly { readonly name: string; readonly attributes?: SpanAttributes | undefined }[];
}

/** How an instrumentation tells what the conventions of OpenTelemetry have other words for. */
export interface Dialect {
  /** Whoever uses one of these attributes speaks it. */
  readonly marks: readonly string[];
  /** The attribute that says what a span is, and its words for operations. Others become steps. */
  readonly operation?: { readonly attribute: string; readonly words: Readonly<Record<string, string>> };
  /** Attributes of the conventions, and its own that say the same: the first that is there. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** What takes more than another name. It sees the span as it was told. */
  readonly read?: (span: ToldSpan) => Readonly<Record<string, unknown>>;
}

/** What a span that speaks this dialect says, in the words of the conventions. */
export function translate(dialect: Dialect, span: ToldSpan): Record<string, unknown> {
  const { attributes } = span;
  const said: Record<string, unknown> = {};
  for (const [name, own] of Object.entries(dialect.names)) {
    const found = own.find((candidate) => attributes[candidate] !== undefined);
    if (found !== undefined) said[name] = attributes[found];
  }
  if (dialect.operation) {
    const word = attributes[dialect.operation.attribute];
    if (typeof word === 'string') said[OPERATION] = dialect.operation.words[word] ?? word.toLowerCase();
  }
  for (const [name, value] of Object.entries(dialect.read?.(span) ?? {})) if (value !== undefined) said[name] = value;
  return said;
}

const OPERATION = 'gen_ai.operation.name';
