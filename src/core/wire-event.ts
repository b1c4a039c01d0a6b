/** An event as Amplitude's HTTP V2 API takes it. */
export interface WireEvent {
  event_type: string;
  user_id?: string;
  device_id?: string;
  /** Session of the browser, not of the conversation. */
  session_id?: number;
  groups?: Readonly<Record<string, string | readonly string[]>>;
  /** Milliseconds since 1970. */
  time: number;
  /** Amplitude keeps one event per insert id. */
  insert_id: string;
  event_properties: Record<string, unknown>;
}
