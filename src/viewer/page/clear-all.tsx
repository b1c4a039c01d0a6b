import { useState } from 'preact/hooks';
import { clearInbox } from './ask.ts';
import { plural } from './format.ts';
import { go, overview } from './state.ts';

/** Empties the inbox, when asked twice: the events are on no other disk. */
export function ClearAll() {
  const [isAsked, setAsked] = useState(false);
  const events = overview.value?.events ?? 0;
  if (!isAsked) {
    return (
      <button type="button" class="link" data-part="clear" onClick={() => setAsked(true)}>
        Clear
      </button>
    );
  }
  const clear = () =>
    clearInbox().then(
      () => go('sessions'),
      () => setAsked(false), // The connection says why.
    );
  return (
    <button
      type="button"
      class="link sure"
      data-part="clear-sure"
      onClick={() => void clear()}
      onBlur={() => setAsked(false)}
    >
      Delete {plural(events, 'event')}?
    </button>
  );
}
