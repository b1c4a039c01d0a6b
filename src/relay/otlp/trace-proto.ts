/**
 * Of the protocol (opentelemetry/proto/collector/trace/v1) what is read: `name: [number, type]`, a list where the type
 * ends in `[]`. Fields that are not here are passed over. The names are those of its JSON form.
 */
const messages = {
  ExportTraceServiceRequest: { resourceSpans: [1, 'ResourceSpans[]'] },
  ResourceSpans: { resource: [1, 'Resource'], scopeSpans: [2, 'ScopeSpans[]'] },
  Resource: { attributes: [1, 'KeyValue[]'] },
  ScopeSpans: { scope: [1, 'Scope'], spans: [2, 'Span[]'] },
  Scope: { name: [1, 'string'] },
  Span: {
    traceId: [1, 'bytes'],
    spanId: [2, 'bytes'],
    parentSpanId: [4, 'bytes'],
    name: [5, 'string'],
    startTimeUnixNano: [7, 'fixed64'],
    endTimeUnixNano: [8, 'fixed64'],
    attributes: [9, 'KeyValue[]'],
    events: [11, 'Event[]'],
    status: [15, 'Status'],
  },
  Event: { name: [2, 'string'], attributes: [3, 'KeyValue[]'] },
  Status: { message: [2, 'string'], code: [3, 'int32'] },
  KeyValue: { key: [1, 'string'], value: [2, 'AnyValue'] },
  AnyValue: {
    stringValue: [1, 'string'],
    boolValue: [2, 'bool'],
    intValue: [3, 'int64'],
    doubleValue: [4, 'double'],
    arrayValue: [5, 'ArrayValue'],
    kvlistValue: [6, 'KeyValueList'],
    bytesValue: [7, 'bytes'],
  },
  ArrayValue: { values: [1, 'AnyValue[]'] },
  KeyValueList: { values: [1, 'KeyValue[]'] },
  ExportTraceServiceResponse: { partialSuccess: [1, 'PartialSuccess'] },
  PartialSuccess: { rejectedSpans: [1, 'int64'], errorMessage: [2, 'string'] },
  /** google.rpc.Status, the body of every refusal. */
  RpcStatus: { code: [1, 'int32'], message: [2, 'string'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [number, string]>>>>;

export type MessageName = keyof typeof messages;

/** The same as protobufjs takes it. */
export const traceProto = {
  nested: Object.fromEntries(
    Object.entries(messages).map(([name, fields]) => [
      name,
      {
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, [id, type]]: [string, readonly [number, string]]) => {
            const isList = type.endsWith('[]');
            return [field, { id, type: isList ? type.slice(0, -2) : type, ...(isList ? { rule: 'repeated' } : {}) }];
          }),
        ),
      },
    ]),
  ),
};
