import type { Properties } from './ai-plugin.ts';
import type { AIFacts } from './meanings.ts';
import { AIObservabilityPlugin } from './observability-plugin.ts';

export interface LLMObservabilityOptions {
  /** Whether what the app gave to the model is sent. Default: true. */
  includePrompts?: boolean | undefined;
  /** Whether what the model answered is sent. Default: true. */
  includeResponses?: boolean | undefined;
}

/** Only `llm_operation`, under the options of the implementation guide; marks the events that it has seen. */
export class LLMObservabilityPlugin extends AIObservabilityPlugin {
  /** For `client.remove()`. */
  static readonly pluginName = 'amplitude-llm-observability';
  override readonly name = LLMObservabilityPlugin.pluginName;

  constructor({ includePrompts = true, includeResponses = true }: LLMObservabilityOptions = {}) {
    super({ excludeInput: !includePrompts, excludeOutput: !includeResponses });
  }

  protected override change(properties: Properties, facts: AIFacts, eventType: string) {
    if (eventType !== 'llm_operation') return undefined;
    const changed = super.change(properties, facts, eventType);
    return changed && { ...changed, llm_observability_enabled: true };
  }
}
