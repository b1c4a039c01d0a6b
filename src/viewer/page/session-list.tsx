import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionSummary } from '../model/session-summary.ts';
import { ask } from './ask.ts';
import { ClearAll } from './clear-all.tsx';
import { Filters } from './filters.tsx';
import { compact, cost, duration, plural, when } from './format.ts';
import { opened, query, version } from './state.ts';

const rowHeight = 92;
const pageSize = 50;
const spare = 6;

interface Loaded {
  readonly asked: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly SessionSummary[]>;
}

const nothing = (asked: string): Loaded => ({ asked, total: -1, pages: new Map() });

/** Only what can be seen is fetched and drawn, however many there are. */
export function SessionsView() {
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, last: 20 });
  const asked = JSON.stringify(query.value);
  const [loaded, setLoaded] = useState<Loaded>(nothing(asked));

  const measure = () => {
    const { scrollTop = 0, clientHeight = 800 } = scroller.current ?? {};
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
    const last = Math.ceil((scrollTop + clientHeight) / rowHeight) + spare;
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  };

  useEffect(() => {
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);

  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [asked]);

  const firstPage = Math.floor(range.first / pageSize);
  const lastPage = Math.floor(range.last / pageSize);
  useEffect(() => {
    const leave = new AbortController();
    const wanted = Array.from({ length: lastPage - firstPage + 1 }, (_, step) => firstPage + step);
    const load = async () => {
      const answers = await Promise.all(
        wanted.map((page) =>
          ask('sessions', { ...JSON.parse(asked), offset: page * pageSize, limit: pageSize }, leave.signal),
        ),
      );
      setLoaded((before) => {
        const pages = new Map(before.asked === asked ? before.pages : []);
        for (const { offset, rows } of answers) pages.set(offset / pageSize, rows);
        return { asked, total: answers[0]?.total ?? 0, pages };
      });
    };
    load().catch(() => {}); // The connection says that it is lost.
    return () => leave.abort();
  }, [asked, firstPage, lastPage, version.value]);

  const { total, pages } = loaded;
  const visible = Math.max(0, Math.min(range.last, total) - range.first);
  return (
    <section class="list" aria-label="Conversations">
      <Filters />
      <div class="found">
        <span role="status">{total >= 0 && plural(total, 'conversation')}</span>
        <ClearAll />
      </div>
      <div class="scroller" ref={scroller} onScroll={measure} data-items data-part="sessions">
        {total === 0 && <p class="none">Nothing fits. Take a filter or a word of the search away.</p>}
        <ul style={{ height: `${Math.max(0, total) * rowHeight}px` }}>
          {Array.from({ length: visible }, (_, step) => {
            const at = range.first + step;
            const session = pages.get(Math.floor(at / pageSize))?.[at % pageSize];
            return session && <SessionRow key={session.id} session={session} at={at} total={total} />;
          })}
        </ul>
      </div>
    </section>
  );
}

function SessionRow({ session, at, total }: { session: SessionSummary; at: number; total: number }) {
  const { id, title, user, agents, turns, calls, tools, tokens, errors, faults } = session;
  return (
    <li style={{ top: `${at * rowHeight}px` }} aria-posinset={at + 1} aria-setsize={total}>
      <a
        class="session"
        href={`#/sessions/${encodeURIComponent(id)}`}
        aria-current={opened.value === id ? 'true' : undefined}
        data-item
        data-session={id}
      >
        <span class="line">
          <strong>{title || id}</strong>
          <time>{when(session.endedAt)}</time>
        </span>
        <span class="line dim">
          <span class="clip">{[agents.join(', '), user].filter(Boolean).join(' · ')}</span>
          {errors > 0 && <span class="mark bad">✕ {plural(errors, 'error')}</span>}
          {faults > 0 && <span class="mark odd">! {plural(faults, 'problem')}</span>}
        </span>
        <span class="line dim figures">
          <span>{plural(turns, 'turn')}</span>
          <span>{plural(calls, 'call')}</span>
          {tools > 0 && <span>{plural(tools, 'tool')}</span>}
          <span>{compact(tokens)} tokens</span>
          <span>{cost(session.cost)}</span>
          <span class="right">{duration(session.latencyMs)}</span>
        </span>
      </a>
    </li>
  );
}
