import type { FieldData } from '../../schema/event-data.ts';
import { eventData } from '../../schema/generated/fields.ts';
import type { LlmCall } from '../../schema/llm-call.ts';
import { openDialects } from '../core/dialects.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import { toJson } from '../core/json.ts';
import { redactSecrets } from '../core/redact/redact-pii.ts';
import { SDK_VERSION } from '../core/version.ts';
import { aiOperation, type EventDialect } from '../dialects/index.ts';
import { sayExperimental } from './experimental.ts';

export interface CreateEventOptions {
  /** As the vendor names it. */
  model: string;
  /** Vendor or gateway: "openai", "anthropic", … */
  provider: string;
  /** What was asked for: "chat_completion", "text_generation", … */
  operation: string;
  /** What the app gave to the model: a text, or a list of messages. Anything else is written as JSON. */
  input?: unknown;
  /** What the model answered. */
  output?: string | undefined;
  /** Milliseconds. */
  latencyMs?: number | undefined;
  inputTokens?: number | undefined;
  outputTokens?: number | undefined;
  /** Default: the sum of both, where both are given. */
  totalTokens?: number | undefined;
  /** US dollars. Default: none; no price is looked up. */
  costUsd?: number | undefined;
  /** Message of the error, if the call failed. */
  error?: string | null | undefined;
  temperature?: number | undefined;
  /** Limit on output tokens. */
  maxTokens?: number | undefined;
  isStreaming?: boolean | undefined;
  /** Properties of your own; in `ai_operation` their names begin with `ai_`. */
  metadata?: Readonly<Record<string, unknown>> | undefined;
  userId?: string | undefined;
  deviceId?: string | undefined;
  /** Which event it becomes. Default: `aiOperation`. */
  dialect?: EventDialect | undefined;
}

/** For `track()` of an analytics-node client. */
export interface CreatedEvent {
  event_type: string;
  event_properties: Record<string, unknown>;
  user_id?: string;
  device_id?: string;
}

/**
 * One event about a call that no SDK of a provider made. It is not sent: hand it to `track()` of an analytics-node
 * client. Texts are shortened as the dialect says.
 *
 * @throws AmplitudeAIError `INVALID_EVENT` without a model, a provider or an operation.
 *
 * @example
 * ```ts
 * import { createInstance } from '@amplitude/analytics-node';
 * import { createEvent } from 'amplitude-ai/tracking';
 *
 * const client = createInstance();
 * client.init('api-key');
 * client.track(
 *   createEvent({
 *     model: 'llama-4',
 *     provider: 'acme',
 *     operation: 'text_generation',
 *     input: 'Tell a story',
 *     output: 'Once upon a time …',
 *     latencyMs: 1_200,
 *     userId: 'user-42',
 *   }),
 * );
 * ```
 *
 * @experimental
 */
export function createEvent(options: CreateEventOptions): CreatedEvent {
  sayExperimental();
  checkNames(options);
  const { dialect = aiOperation, userId, deviceId, operation } = options;
  const opened = openDialects([dialect]);
  const told = { ...opened?.tell(callOf(options)), operation };
  const data = eventData.aiResponse;
  const written = {
    event_type: data.type,
    time: 0,
    insert_id: '',
    event_properties: propertiesOf(options, data.fields),
  };
  const pending = { data, options: { told }, bound: {}, id: undefined, turnId: undefined, time: 0 };
  const event = opened?.translate(written, pending, { contentMode: 'full' }).at(-1) ?? written;
  return {
    event_type: event.event_type,
    event_properties: event.event_properties,
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(deviceId === undefined ? {} : { device_id: deviceId }),
  };
}

function checkNames(options: CreateEventOptions): void {
  for (const name of ['model', 'provider', 'operation'] as const) {
    const value: unknown = options[name];
    if (typeof value === 'string' && value !== '') continue;
    throw new AmplitudeAIError('INVALID_EVENT', `createEvent() needs { ${name} }, a text; received ${toJson(value)}.`);
  }
}

function callOf({ model, provider, operation, input, latencyMs = 0 }: CreateEventOptions): LlmCall {
  const userText = typeof input === 'string' || input === undefined ? input : toJson(input);
  return {
    kind: 'chat',
    provider,
    operation,
    request: Array.isArray(input) ? { messages: input } : { userText },
    response: { model },
    startedAt: 0,
    latencyMs,
  };
}

/** As an answer that was written for Amplitude. */
function propertiesOf(options: CreateEventOptions, fields: readonly FieldData[]): Record<string, unknown> {
  const { error, output, costUsd, maxTokens, metadata, ...same } = options;
  const said: Readonly<Record<string, unknown>> = {
    ...same,
    content: output === undefined ? undefined : { text: output },
    totalCostUsd: costUsd,
    maxOutputTokens: maxTokens,
    context: metadata && toJson(metadata),
    isError: error ? true : undefined,
    errorMessage: error ? redactSecrets(error) : undefined,
    sdkVersion: SDK_VERSION,
  };
  const written = fields.flatMap(([option, wire]) =>
    said[option] === undefined ? [] : [[wire, said[option]] as const],
  );
  return Object.fromEntries(written);
}
