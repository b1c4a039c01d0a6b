import type { AmplitudeClient } from '../core/delivery/amplitude-client.ts';
import { guard } from '../core/guard.ts';
import { llmTracing } from '../dialects/index.ts';
import { LLMObservabilityPlugin } from '../plugins/index.ts';
import { type ActiveTracking, trackingState } from './active.ts';
import type { TrackOptions } from './options.ts';
import { track } from './track.ts';

/** A client of analytics-node, which takes plug-ins. */
export interface PluginClient extends AmplitudeClient {
  add?(plugin: LLMObservabilityPlugin): unknown;
  remove?(name: string): unknown;
}

export interface LlmTracingOptions extends Omit<TrackOptions, 'includeInputs' | 'includeOutputs' | 'dialects'> {
  /** Whether what the app gave to the model is sent. Default: true. */
  includePrompts?: boolean | undefined;
  /** Whether what the model answered is sent. Default: true. */
  includeResponses?: boolean | undefined;
  /** Characters that are sent of a text. Default and most: 200 of a message, 500 of the answer. */
  maxContentLength?: number | undefined;
}

/**
 * Tracks the calls of the installed SDKs as `llm_operation` events with their last messages and the answer, and adds the
 * plug-in that holds events written by hand to the same two switches.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG`, as `track` does.
 *
 * @example
 * ```ts
 * import { createInstance } from '@amplitude/analytics-node';
 * import { disableLlmTracing, enableLlmTracing } from 'amplitude-ai/tracking';
 *
 * const client = createInstance();
 * client.init('api-key');
 * await enableLlmTracing(client, { providers: ['openai', 'anthropic'] }).ready;
 * // … calls of their clients …
 * await disableLlmTracing(client);
 * ```
 *
 * @experimental
 */
export function enableLlmTracing(client: PluginClient, options: LlmTracingOptions = {}): ActiveTracking {
  const { includePrompts, includeResponses, maxContentLength, ...same } = options;
  const active = track(client, {
    ...same,
    includeInputs: includePrompts,
    includeOutputs: includeResponses,
    dialects: [maxContentLength === undefined ? llmTracing : llmTracing.with({ maxContentLength })],
  });
  guard('adding a plug-in', () => client.add?.(new LLMObservabilityPlugin({ includePrompts, includeResponses })));
  return active;
}

/**
 * Ends the tracking of a client and takes the plug-in away. Resolves when the events have been delivered. For a client
 * that is not tracked it does nothing.
 *
 * @experimental
 */
export async function disableLlmTracing(client: PluginClient): Promise<void> {
  const { everywhere } = trackingState();
  if (everywhere?.client !== client) return;
  await everywhere.stop();
  guard('removing a plug-in', () => client.remove?.(LLMObservabilityPlugin.pluginName));
}
