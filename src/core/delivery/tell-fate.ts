import { guard } from '../guard.ts';
import type { WireEvent } from '../wire-event.ts';
import type { OnEvent } from './sink.ts';

const PLACE = 'the delivery callback';

/** Tells the app's callback. What it throws is not the app's end, nor is what the promise of an async one rejects with. */
export function tellFate(onEvent: OnEvent, event: WireEvent, code: number, message: string): void {
  const done: unknown = guard(PLACE, onEvent, event, code, message);
  if (done instanceof Promise) {
    done.catch((error: unknown) =>
      guard(PLACE, () => {
        throw error;
      }),
    );
  }
}
