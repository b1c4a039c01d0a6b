import type { ScenarioError } from './scenario.ts';

export interface SseFrame {
  /** The `event:` line; OpenAI's chat stream has none. */
  readonly event?: string;
  /** Sent as JSON, or as it stands when it is a string (`[DONE]`). */
  readonly data: unknown;
  /** It carries a piece of the answer: delays and faults of a scenario count these. */
  readonly isDelta?: boolean;
}

export type Reply =
  | { readonly kind: 'json'; readonly body: unknown }
  | {
      readonly kind: 'stream';
      readonly frames: Iterable<SseFrame>;
      readonly errorFrame: (error: ScenarioError) => SseFrame;
    }
  | { readonly kind: 'error'; readonly error: ScenarioError };

export function encodeFrame({ event, data }: SseFrame): string {
  const payload = typeof data === 'string' ? data : JSON.stringify(data);
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${payload}\n\n`;
}
