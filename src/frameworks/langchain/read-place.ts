import type { Bound } from '../../core/bound.ts';

type Loose = Readonly<Record<string, unknown>>;

/** What an app tells the framework of user, conversation and agent, in its own and LangGraph's words. */
export function readPlace(metadata: Loose = {}): Bound {
  return {
    sessionId: firstText(metadata, ['session_id', 'sessionId', 'thread_id', 'conversation_id']),
    userId: firstText(metadata, ['user_id', 'userId']),
    agentId: firstText(metadata, ['lc_agent_name', 'agent_name']),
  };
}

function firstText(metadata: Loose, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = metadata[key];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}
