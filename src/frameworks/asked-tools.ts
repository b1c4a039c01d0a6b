import type { ToolCallRequest } from '../../schema/llm-call.ts';

const MAX_ASKED = 1_000;

/**
 * Tool calls that models asked for, by what was asked. An app may run a tool with the arguments alone; this finds the
 * id of its call again, so that the tool's run and its result in the next request are one event.
 */
export class AskedTools {
  readonly #ids = new Map<string, string>();

  ask(sessionId: string | undefined, calls: readonly ToolCallRequest[]): void {
    for (const { id, function: asked } of calls) {
      this.#ids.set(keyOf(sessionId, asked.name, asked.arguments), id);
      if (this.#ids.size <= MAX_ASKED) continue;
      const [oldest] = this.#ids.keys();
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
  }

  take(sessionId: string | undefined, name: string, argumentsJson: string): string | undefined {
    const key = keyOf(sessionId, name, argumentsJson);
    const id = this.#ids.get(key);
    this.#ids.delete(key);
    return id;
  }
}

const keyOf = (...parts: (string | undefined)[]) => parts.join('\n');
