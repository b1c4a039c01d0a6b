import type { WireEvent } from '../wire-event.ts';

/** The part of `@amplitude/analytics-node` (or a client of its shape) that is used. */
export interface AmplitudeClient {
  track(event: WireEvent): { promise: Promise<{ code: number; message: string }> };
  flush(): { promise: Promise<unknown> };
}
