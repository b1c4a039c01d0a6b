export type {
  EvidenceQuote,
  MessageLabel,
  RubricScore,
  SessionEnrichments,
  TopicClassification,
} from '../schema/generated/options.ts';
export * from './clients.ts';
export { Agent, type AgentOptions } from './core/agent.ts';
export {
  type AiChunk,
  AiMessageStream,
  type AiStreamOptions,
  type StreamedToolCall,
} from './core/ai-message-stream.ts';
export { AmplitudeAI, type WaitOptions } from './core/amplitude-ai.ts';
export type { Bound, CommonOptions, Identity, Privacy } from './core/bound.ts';
export type { AmplitudeAIOptions } from './core/config.ts';
export type { ContentMode } from './core/content-mode.ts';
export type { CustomPrices, TokenPrices } from './core/custom-prices.ts';
export { init } from './core/default-instance.ts';
export type { AmplitudeClient } from './core/delivery/amplitude-client.ts';
export type { DeliveryReport, OnEvent } from './core/delivery/sink.ts';
export type { DeliveryOptions } from './core/delivery/spool/spool-settings.ts';
export type { Dialect } from './core/dialects.ts';
export { AmplitudeAIError, type ErrorCode } from './core/errors.ts';
export type { HeadersLike } from './core/propagation/add-headers.ts';
export type { PropagateContext } from './core/propagation/allowed-hosts.ts';
export type { PropagationOptions } from './core/propagation/context-headers.ts';
export { extractContext, type IncomingContext, type IncomingHeaders } from './core/propagation/extract-context.ts';
export { injectContext } from './core/propagation/inject-context.ts';
export type { CustomPattern } from './core/redact/custom-pattern.ts';
export { Session, type SessionOptions } from './core/session.ts';
export type { Status } from './core/status.ts';
export { Tenant, type TenantOptions } from './core/tenant.ts';
export type {
  AiMessageOptions,
  EmbeddingOptions,
  ScoreOptions,
  SessionEndOptions,
  SessionEnrichmentOptions,
  SpanOptions,
  ToolCallOptions,
  UserMessageOptions,
} from './core/track-methods.ts';
export { SDK_VERSION } from './core/version.ts';
export type { WireEvent } from './core/wire-event.ts';
export { type ObserveOptions, observe } from './functions/observe.ts';
export { type DefinedTool, type ToolOptions, tool } from './functions/tool.ts';
export type { ToolDefinition } from './functions/tool-definition.ts';
export type { JsonSchema, ToolSchema } from './functions/tool-schema.ts';
export { toolSignal } from './functions/tool-signal.ts';
export { attribute } from './instrument/attribute.ts';
export type { Binding } from './instrument/binding.ts';
export { type PatchOptions, patch, unpatch } from './instrument/patch.ts';
export { type PatchFetchOptions, patchFetch } from './instrument/patch-fetch.ts';
export { wrap } from './instrument/wrap.ts';
