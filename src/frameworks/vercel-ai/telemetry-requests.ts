import type { LlmRequest } from '../../../schema/llm-call.ts';
import { readPrompt } from './read-prompt.ts';
import type { CallStart, ObjectStart } from './telemetry-events.ts';

/** Instructions stand beside the messages here, and among them where a model is asked. */
export function requestOf({ instructions, messages = [], ...settings }: CallStart): LlmRequest {
  const system = instructions === undefined ? [] : [instructions].flat();
  const said = system.map((one) => (typeof one === 'string' ? { role: 'system', content: one } : one));
  const { isStreaming: _, ...request } = readPrompt({ ...settings, prompt: [...said, ...messages] }, false);
  return { model: settings.modelId, ...request };
}

/** An object is asked for with messages as the model gets them, and the settings that were told at the start. */
export function objectRequestOf({ promptMessages = [], modelId }: ObjectStart, settings?: ObjectStart): LlmRequest {
  const { temperature, maxOutputTokens, topP } = settings ?? {};
  const isStreaming = settings?.operationId === STREAM;
  return {
    model: modelId,
    ...readPrompt({ prompt: promptMessages, temperature, maxOutputTokens, topP }, isStreaming),
  };
}

const STREAM = 'ai.streamObject';
