import { isTestName } from '../files/source-name.ts';
import type { Finding } from '../report.ts';
import { type Beside, findingOf, recordedSites } from './recorded-sites.ts';
import type { RuleId } from './rules.ts';

/** What takes an identity: sessions, agents, wrappers, middlewares, calls that track by hand. */
const taker = String.raw`(?:session|agent|tenant|child|wrap|attribute|init|observe|track[A-Z]\w*|\w*[aA]mplitude\w*)`;
const touches = new RegExp(String.raw`\b${taker}\b`);
const identity = /\b(?:user_?id|device_?id|trustHeaders|extractContext|runAs)\b/i;
/** Options that are made elsewhere may say anything. */
const unseen = new RegExp(
  String.raw`\b${taker}\s*\((?:\s*['"\`][^'"\`]*['"\`]\s*,)?\s*(?:[\w$.]+\s*,\s*)?(?:\{[^}]*\.\.\.|[A-Za-z_$])[^)]*\)`,
);
const sessions =
  /\bsession\s*\(|\bSession\s*\(|\bsession_?id\b|\brunAs\b|\bextractContext\b|\bamplitude-ai\/(?:express|fastify|hono|koa|next|serverless)\b/i;
const opensOne = /\bobserve\b[\s\S]*\bamplitude-ai\b/;

interface Signs {
  readonly user: boolean;
  readonly session: boolean;
}

const known = new WeakMap<Beside, Signs>();

/**
 * Looks for any sign of a user or a session in what runs together with the recorded calls. By text and not by flow: a
 * session reaches its calls without being handed to them, so that only its absence everywhere says something.
 */
function signsOf(beside: Beside): Signs {
  const earlier = known.get(beside);
  if (earlier) return earlier;
  let user = false;
  let session = false;
  const { graph, read } = beside;
  const start = new Set(recordedSites(beside).map(({ site }) => site.file));
  for (const file of graph.runBy(graph.running(start))) {
    if (user && session) break;
    const text = isTestName(file) ? null : read(file);
    if (text === null) continue;
    user ||= touches.test(text) && (identity.test(text) || unseen.test(text));
    session ||= sessions.test(text) || opensOne.test(text);
  }
  const signs = { user, session };
  known.set(beside, signs);
  return signs;
}

export function findMissingUser(beside: Beside): Finding[] {
  return missing(
    beside,
    'user',
    'no-user',
    'No userId or deviceId is given to amplitude-ai anywhere: all recorded calls belong to one unattributed device.',
    'Say whose call it is: agent.session({ userId }).run(fn), userId of a middleware, or attribute(params, { userId }).',
  );
}

export function findMissingSession(beside: Beside): Finding[] {
  return missing(
    beside,
    'session',
    'no-session',
    'No session is opened anywhere: calls of one conversation are not held together.',
    'Surround a turn of the conversation: ai.agent(id).session({ userId, sessionId }).run(fn), or use the middleware of your web framework.',
  );
}

/** One for each file, at its first recorded call: whoever looks at a file alone sees it, too. */
function missing(beside: Beside, sign: keyof Signs, rule: RuleId, message: string, fix: string): Finding[] {
  const recorded = recordedSites(beside);
  if (recorded.length === 0 || signsOf(beside)[sign]) return [];
  const first = new Map(recorded.toReversed().map(({ site }) => [site.file, site]));
  return [...first.values()].map((site) => findingOf(rule, site, message, fix));
}
