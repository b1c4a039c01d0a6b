import type { ToolLoopEvent, ToolLoopResult } from './turns.ts';

/**
 * The pieces of all answers of a loop, in order. It runs as far as it is read; who leaves it early ends it, and the
 * request that is under way.
 */
export class ToolLoopStream implements AsyncIterable<ToolLoopEvent> {
  readonly #turns: AsyncGenerator<ToolLoopEvent, ToolLoopResult>;
  #result: ToolLoopResult | undefined;

  /** @internal Made by `loop.stream()`. */
  constructor(turns: AsyncGenerator<ToolLoopEvent, ToolLoopResult>) {
    this.#turns = turns;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ToolLoopEvent, void> {
    this.#result ??= yield* this.#turns;
  }

  /** Only the texts. */
  async *texts(): AsyncGenerator<string, void> {
    for await (const event of this) {
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') yield event.delta.text;
    }
  }

  /**
   * Reads what is left, and gives what `run` would have given.
   *
   * @throws the SDK's errors, and an `Error` where the stream was left before its end.
   */
  async finalResult(): Promise<ToolLoopResult> {
    for await (const _ of this);
    if (this.#result) return this.#result;
    throw new Error('The stream was left before its end, so that there is no result. Read it to its end.');
  }
}
