/** Seconds and nanoseconds. */
type Time = readonly [number, number];

/** Values of OpenTelemetry attributes; receivers of other languages' spans also find structures in them. */
export type SpanAttributes = Readonly<Record<string, unknown>>;

/** What is read of a `ReadableSpan`, of SDK 1.30 and of 2.x alike. */
export interface SpanLike {
  readonly name: string;
  spanContext(): SpanPlace;
  /** SDK 2.x. */
  readonly parentSpanContext?: SpanPlace | undefined;
  /** SDK 1.x. */
  readonly parentSpanId?: string | undefined;
  readonly startTime: Time;
  readonly endTime: Time;
  readonly status: { readonly code: number; readonly message?: string | undefined };
  readonly attributes: SpanAttributes;
  readonly events: readonly { readonly name: string; readonly attributes?: SpanAttributes | undefined }[];
  readonly resource?: SpanResource | undefined;
  /** SDK 2.x. */
  readonly instrumentationScope?: SpanScope | undefined;
  /** SDK 1.x. */
  readonly instrumentationLibrary?: SpanScope | undefined;
}

export interface SpanPlace {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags?: number | undefined;
}

interface SpanScope {
  readonly name: string;
}

interface SpanResource {
  readonly attributes: SpanAttributes;
  /** Its attributes are still being found out, and asking for them makes the SDK complain. */
  readonly asyncAttributesPending?: boolean | undefined;
}
