/** `amplitude-ai/observability`: sessions and calls told by hand, as the five events of a run. */
export { createSessionId, getCurrentSessionId, setSessionId } from '../dialects/session-ids.ts';
export { AIConfig, type AIConfigOptions, type CostPerToken } from './ai-config.ts';
export type { Amplitude } from './ai-of.ts';
export { type CostOptions, calculateCost } from './calculate-cost.ts';
export { emitLlmMessage, emitLlmRunFinished, emitLlmRunStarted, emitToolCalled, emitUserMessage } from './emit.ts';
export type {
  EmitOptions,
  LlmMessageOptions,
  RunFinishedOptions,
  RunStartedOptions,
  ToolCalledOptions,
  UserMessageOptions,
} from './emit-options.ts';
export { flush } from './flush.ts';
export { type ClientOptions, getAnthropic, getGoogle, getLangChain, getOpenAI } from './get-clients.ts';
export { llmSession } from './llm-session.ts';
export { type LLMSessionOptions, LLMSessionTracker, type SessionStats } from './llm-session-tracker.ts';
export { MessageTimer } from './message-timer.ts';
export { quickTrackMessage } from './quick-track-message.ts';
