/** `amplitude-ai/tracking`: tracking that is turned on and off for an analytics-node client. Experimental. */
export type { DeliveryReport } from '../core/delivery/sink.ts';
export type { ActiveTracking } from './active.ts';
export { type CreatedEvent, type CreateEventOptions, createEvent } from './create-event.ts';
export { disableLlmTracing, enableLlmTracing, type LlmTracingOptions, type PluginClient } from './llm-tracing.ts';
export type { TrackOptions } from './options.ts';
export { getActiveClient, isTracking, track, tracking, untrack } from './track.ts';
