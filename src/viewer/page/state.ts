import { computed, effect, signal } from '@preact/signals';
import type { Only, Sort } from '../model/list-sessions.ts';
import type { Overview } from '../serve/viewer-api.ts';
import { ask, listen, retakeToken, Unanswered } from './ask.ts';

export const views = ['sessions', 'metrics', 'sites', 'faults'] as const;
export type View = (typeof views)[number];

export const view = signal<View>('sessions');
/** The conversation that is open. */
export const opened = signal<string | undefined>();
/** The event whose details are shown. */
export const inspected = signal<number | undefined>();
export const isHelpOpen = signal(false);

export const search = signal('');
export const model = signal('');
export const agent = signal('');
export const only = signal<Only>('all');
export const sort = signal<Sort>('recent');
export const query = computed(() => ({
  search: search.value,
  model: model.value,
  agent: agent.value,
  only: only.value,
  sort: sort.value,
}));

export const overview = signal<Overview | undefined>();
/** Rises with every change of the inbox. */
export const version = signal(0);
export type Connection = 'connecting' | 'live' | 'lost' | 'locked';
export const connection = signal<Connection>('connecting');

const retryMs = 1_000;

/** Stays connected as long as the page is open. */
export async function stayLive(): Promise<never> {
  for (;;) {
    try {
      await listen((latest) => {
        connection.value = 'live';
        version.value = latest;
      });
      connection.value = 'lost';
    } catch (error) {
      connection.value = error instanceof Unanswered && error.status === 401 ? 'locked' : 'lost';
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

effect(() => {
  version.value;
  if (connection.value !== 'live') return;
  ask('overview').then(
    (latest) => {
      overview.value = latest;
    },
    () => {}, // The connection says that it is lost.
  );
});

/** `#/metrics`, `#/sessions/<id>`: back and forward work, and a conversation can be linked to. */
function readHash(): void {
  if (retakeToken()) return;
  const [, name, id] = location.hash.split('/');
  view.value = views.find((known) => known === name) ?? 'sessions';
  opened.value = id === undefined ? undefined : decoded(id);
  inspected.value = undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export function go(to: View, session?: string): void {
  const hash = session === undefined ? `#/${to}` : `#/${to}/${encodeURIComponent(session)}`;
  if (location.hash !== hash) location.hash = hash;
}

export function followHash(): void {
  readHash();
  addEventListener('hashchange', readHash);
}
