/** An event as it came over the wire. Everything beyond its type is the sender's claim. */
export interface WireEvent {
  readonly event_type: string;
  readonly user_id?: unknown;
  readonly device_id?: unknown;
  readonly insert_id?: unknown;
  readonly time?: unknown;
  readonly event_properties?: unknown;
  readonly [field: string]: unknown;
}

/** One thing that is wrong with an event: found by the injected validator, not by the endpoint itself. */
export interface Problem {
  /** Where: a property name such as `[Agent] Model Name`. */
  readonly path?: string;
  readonly message: string;
}

export interface ReceivedEvent {
  readonly event: WireEvent;
  readonly problems: readonly Problem[];
  /** `Date.now()` of the upload. */
  readonly receivedAt: number;
}
