import { CallSitesView } from './call-sites.tsx';
import { ConversationView } from './conversation.tsx';
import { EmptyInbox, Locked } from './empty.tsx';
import { FaultsView } from './faults.tsx';
import { Help } from './help.tsx';
import { Inspector } from './inspector.tsx';
import { MetricsView } from './metrics.tsx';
import { SessionsView } from './session-list.tsx';
import { connection, isHelpOpen, opened, overview, view } from './state.ts';
import { TopBar } from './top-bar.tsx';

function Content() {
  if (connection.value === 'locked') return <Locked />;
  if (!overview.value) return <p class="wait">Connecting…</p>;
  if (overview.value.events === 0) return <EmptyInbox overview={overview.value} />;
  if (view.value === 'metrics') return <MetricsView />;
  if (view.value === 'sites') return <CallSitesView />;
  if (view.value === 'faults') return <FaultsView />;
  return (
    <div class={opened.value === undefined ? 'split' : 'split with-detail'}>
      <SessionsView />
      <ConversationView />
    </div>
  );
}

export function InboxPage() {
  return (
    <>
      <TopBar />
      <main id="content">
        <Content />
      </main>
      <Inspector />
      {isHelpOpen.value && <Help />}
    </>
  );
}
