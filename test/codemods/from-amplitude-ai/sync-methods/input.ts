import type { BoundAgent, Session } from '@amplitude/ai';

export const work = (session: Session, child: BoundAgent) =>
  session.runSync((s) => s.runAsSync(child, () => 1));
