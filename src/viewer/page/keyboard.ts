import { go, inspected, isHelpOpen, opened, search, view, views } from './state.ts';
import { nextTheme } from './theme.ts';

export interface Key {
  readonly keys: readonly string[];
  readonly does: string;
  run(event: KeyboardEvent): void;
}

const byPart = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);

/** Items in the part of the page where one is: the list, or the conversation that is open. */
function move(by: number): void {
  const here = document.activeElement?.closest('[data-items]');
  const inList = here ?? document.querySelector('[data-items]');
  const items = [...(inList?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const at = items.findIndex((item) => item.matches(':focus'));
  const next = at < 0 ? items[by > 0 ? 0 : items.length - 1] : items[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function leave(): void {
  if (isHelpOpen.value) isHelpOpen.value = false;
  else if (inspected.value !== undefined) inspected.value = undefined;
  else if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
  else if (opened.value !== undefined) go(view.value);
  else if (search.value) search.value = '';
}

/** What keys do; the help shows this table. */
export const keys: readonly Key[] = [
  { keys: ['j', 'ArrowDown'], does: 'next', run: () => move(1) },
  { keys: ['k', 'ArrowUp'], does: 'previous', run: () => move(-1) },
  { keys: ['Enter'], does: 'open what is chosen', run: () => {} },
  {
    keys: ['Escape'],
    does: 'close; leave the search',
    run: leave,
  },
  {
    keys: ['/'],
    does: 'search',
    run: (event) => {
      event.preventDefault();
      if (view.value !== 'sessions') go('sessions');
      requestAnimationFrame(() => byPart('search')?.focus());
    },
  },
  ...views.map((name, index) => ({ keys: [String(index + 1)], does: name, run: () => go(name) })),
  { keys: ['t'], does: 'light, dark or as the system', run: nextTheme },
  {
    keys: ['?'],
    does: 'this help',
    run: () => {
      isHelpOpen.value = !isHelpOpen.value;
    },
  },
];

export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (isTyping && event.key !== 'Escape') {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
        event.target.blur();
        move(1);
      }
      return;
    }
    const key = keys.find(({ keys: names }) => names.includes(event.key));
    if (!key) return;
    if (event.key.startsWith('Arrow')) event.preventDefault();
    key.run(event);
  });
}
