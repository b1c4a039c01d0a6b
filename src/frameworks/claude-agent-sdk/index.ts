/** `amplitude-ai/claude-agent-sdk`: events for runs of the Claude Agent SDK. */
export { type ObserveQueryOptions, observeQuery } from './observe-query.ts';
