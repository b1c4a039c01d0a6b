import { guard } from '../core/guard.ts';
import { factsOf, rowOf } from './ai-events.ts';
import type { AIFacts } from './meanings.ts';

/** An event on its way through a client of analytics-node. */
export interface AmplitudeEvent {
  event_type: string;
  event_properties?: Properties | undefined;
}

/** The properties of an event. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * A plug-in of an analytics-node client for the events of models: `[Agent] …`, and those of the event dialects
 * (`llm_message`, `llm_operation`, `ai_operation`, …). A class of yours says in `change` what an event gets. Other events
 * pass as they are; what `change` throws is told once, and the event goes on unchanged.
 *
 * @example
 * ```ts
 * import { createInstance } from '@amplitude/analytics-node';
 * import { type AIFacts, AIPlugin, type Properties } from 'amplitude-ai/plugins';
 *
 * class Budget extends AIPlugin {
 *   readonly name = 'budget';
 *   protected change(properties: Properties, { costUsd }: AIFacts) {
 *     return costUsd === undefined ? undefined : { ...properties, over_budget: costUsd > 0.05 };
 *   }
 * }
 *
 * const client = createInstance();
 * client.init('api-key');
 * client.add(new Budget());
 * ```
 */
export abstract class AIPlugin {
  /** A client takes one plug-in of each name. */
  abstract readonly name: string;
  readonly type = 'enrichment';
  /** What becomes of an event that `change` throws at: it passes as it is, or is not sent. Default: `pass`. */
  protected readonly onFailure: 'pass' | 'drop' = 'pass';

  /**
   * Decides about one event.
   *
   * @returns the properties that it gets; undefined to leave it as it is; null to send nothing.
   */
  protected abstract change(
    properties: Properties,
    facts: AIFacts,
    eventType: string,
  ): Record<string, unknown> | null | undefined;

  /** Called by the client for each event. A rejection would hold up all of its events, so there is none. */
  execute<Event extends AmplitudeEvent>(event: Event): Promise<Event | null> {
    return Promise.resolve(this.#changed(event));
  }

  #changed<Event extends AmplitudeEvent>(event: Event): Event | null {
    const row = rowOf(event.event_type);
    if (!row) return event;
    const properties: Properties = event.event_properties ?? {};
    const decided = guard(`the plug-in ${this.name}`, () => ({
      changed: this.change(properties, factsOf(row, properties), event.event_type),
    }));
    const changed = decided ? decided.changed : this.onFailure === 'drop' ? null : undefined;
    if (changed === undefined || changed === null) return changed === null ? null : event;
    return { ...event, event_properties: changed };
  }
}
