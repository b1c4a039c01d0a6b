import type { Scope } from '../core/scope.ts';
import { shared } from '../core/shared-state.ts';
import type { Tracker } from '../core/tracker.ts';
import type { SpanPlace } from './span-like.ts';

/** What we saw of a span while it ran, which its data does not tell. */
export interface SpanNote {
  /** Session and agent around the code that began it. */
  scope?: Scope | undefined;
  /** The call that it stands for, or one directly inside it, is recorded by another way in. */
  isCallRecorded?: boolean;
  /** Models that frameworks were calling then, whose calls they record themselves; undefined for one not named. */
  readonly claimed: Set<string | undefined>;
  /** Trackers that have it. */
  readonly recordedBy: WeakSet<Tracker>;
}

/**
 * Notes are kept by the span's context, which stays the same object from the start to the export, also where another
 * processor hands on a copy of the span, and is forgotten with it.
 */
function notes(): WeakMap<object, SpanNote> {
  shared.spanNotes ??= new WeakMap();
  return shared.spanNotes as WeakMap<object, SpanNote>; // Written here alone, by this or another copy of the package.
}

export function noteOf(context: SpanPlace): SpanNote {
  const found = notes().get(context);
  if (found) return found;
  const note: SpanNote = { claimed: new Set(), recordedBy: new WeakSet() };
  notes().set(context, note);
  return note;
}
