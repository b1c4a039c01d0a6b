import type { Agent as BoundAgent, Session } from 'amplitude-ai';

export const work = (session: Session, child: BoundAgent) =>
  session.run((s) => s.runAs(child, () => 1));
