type Attributes = Readonly<Record<string, unknown>>;

/** What a framework tells of a span in words of its own, in those of the conventions; undefined where it is not its. */
export type SpanDialect = (attributes: Attributes) => Attributes | undefined;
