import type { Finding } from '../report.ts';
import { findLostMocks } from './lost-mocks.ts';
import { findPlainTools } from './plain-tools.ts';
import type { Beside } from './recorded-sites.ts';
import { findUnflushedHandlers } from './unflushed-handlers.ts';
import { findUnreadStreams } from './unread-streams.ts';
import { findMissingSession, findMissingUser } from './whose-calls.ts';

const looks = [
  findMissingUser,
  findMissingSession,
  findUnflushedHandlers,
  findUnreadStreams,
  findPlainTools,
  findLostMocks,
];

/** What is missing beside the calls of an app that are recorded: a user, a session, a flush, a reader, a wrapper. */
export function findingsBeside(beside: Beside): Finding[] {
  return looks.flatMap((look) => look(beside));
}
