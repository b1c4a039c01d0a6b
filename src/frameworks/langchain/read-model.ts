import type { Serialized } from '@langchain/core/load/serializable';
import type { LlmRequest } from '../../../schema/llm-call.ts';
import { providerName } from '../provider-names.ts';

type Loose = Readonly<Record<string, unknown>>;
type Settings = Pick<LlmRequest, 'model' | 'tools' | 'temperature' | 'maxOutputTokens' | 'topP' | 'isStreaming'>;

const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined);
const looseIn = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {}); // Checked.

/**
 * How a model is set up: from the parameters of the call, then from what models tell for tracing (`ls_…`), then from
 * the model as it is serialized, which leaves the secrets out.
 */
export function readSettings(model: Serialized | undefined, extra: Loose = {}, metadata: Loose = {}): Settings {
  const called = { ...looseIn(extra.options), ...dropUndefined(looseIn(extra.invocation_params)) };
  const made = model && 'kwargs' in model ? looseIn(model.kwargs) : {};
  const found = (...keys: string[]) => keys.map((key) => called[key] ?? made[key]).find((value) => value !== undefined);
  return {
    model: textIn(called.model ?? called.model_name) ?? textIn(metadata.ls_model_name ?? found('model', 'modelName')),
    tools: toolsIn(called),
    temperature: numberIn(metadata.ls_temperature) ?? numberIn(found('temperature')),
    maxOutputTokens:
      numberIn(metadata.ls_max_tokens) ??
      numberIn(found('max_completion_tokens', 'max_output_tokens', 'max_tokens', 'maxTokens', 'maxOutputTokens')),
    topP: numberIn(found('top_p', 'topP')),
    isStreaming: called.stream === true,
  };
}

/** The vendor; where a model tells none, the framework makes one up from the name of the class. */
export function readProvider(model: Serialized | undefined, metadata: Loose = {}): string {
  return providerName(textIn(metadata.ls_provider) ?? model?.id?.at(-1)?.replace(/^Chat/, ''));
}

/** Google's list has one tool more around it. */
function toolsIn({ tools }: Loose): readonly unknown[] | undefined {
  if (!Array.isArray(tools) || tools.length === 0) return undefined;
  return tools.flatMap((tool: unknown) => {
    const { functionDeclarations: inner, toolSpec } = looseIn(tool);
    return Array.isArray(inner) ? inner : (toolSpec ?? tool);
  });
}

function dropUndefined(values: Loose): Loose {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
