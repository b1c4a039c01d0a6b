/** What happens that an event of a dialect can tell of: what is recorded, and the first sign of a session. */
export type Moment = 'sessionStart' | 'userMessage' | 'aiResponse' | 'toolCall' | 'embedding' | 'sessionEnd';

/** What the switches of a dialect turn off. */
export type Part = 'tokens' | 'cost' | 'latency' | 'errors' | 'input' | 'output' | 'toolParameters' | 'toolResults';

/** One property: its name, and the fact that it carries. */
export type DialectRowData = readonly [wire: string, from: string, part?: Part | undefined, limit?: number];

export interface DialectEventData {
  readonly type: string;
  readonly of: readonly Moment[];
  readonly rows: readonly DialectRowData[];
}

/** A dialect as the engine sees it. */
export interface DialectData {
  readonly name: string;
  /** What the names of the app's own properties begin with. */
  readonly prefix?: string;
  readonly events: readonly DialectEventData[];
}
