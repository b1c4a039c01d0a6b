import { useEffect, useRef } from 'preact/hooks';
import { keys } from './keyboard.ts';
import { isHelpOpen } from './state.ts';

const signs: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

const names: Readonly<Record<string, string>> = {
  sessions: 'conversations',
  sites: 'call sites',
  faults: 'schema problems',
};

export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    isHelpOpen.value = false;
  };
  return (
    <dialog ref={dialog} class="help" aria-label="Keys" onClose={close} data-part="help">
      <h2>Keys</h2>
      <dl>
        {keys.map(({ keys: pressed, does }) => (
          <div key={does}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{signs[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{names[does] ?? does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
