import type { ToStream } from './wire.ts';

/** What differs between the vendor's own server and those of the clouds, in front of which the same cases are played. */
export interface Platform {
  /** The model as the app asks for it. */
  readonly asked: string;
  /** The same as the answer names it. */
  readonly served: string;
  readonly toStream: ToStream;
}

/** Reads a stream to its end, as an app does. */
export async function drain(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for await (const piece of stream) pieces.push(piece);
  return pieces;
}

/** Waits long enough for a request to have arrived, on a busy machine too. */
export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
