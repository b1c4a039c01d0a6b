import type Anthropic from '@anthropic-ai/sdk';

/** A piece of a streamed answer, as the SDK gives it. */
export type ToolLoopEvent = Anthropic.MessageStreamEvent;

export interface ToolLoopResult {
  /** The last answer of the model. */
  message: Anthropic.Message;
  /** The whole conversation: what was passed in, every answer, every result of a tool. */
  messages: Anthropic.MessageParam[];
  /** How many answers the model gave. */
  turns: number;
  /** Why it is over: the model's own reason, or `max_turns` where the limit came first. */
  stopReason: Anthropic.Message['stop_reason'] | 'max_turns';
}

/** The two ends of a loop: who asks the model, and who runs its tools. */
export interface LoopEnds {
  /** Asks once. Streams give their pieces on the way. */
  ask(messages: Anthropic.MessageParam[]): AsyncGenerator<ToolLoopEvent, Anthropic.Message>;
  runTools(asked: readonly Anthropic.ToolUseBlock[]): Promise<Anthropic.ToolResultBlockParam[]>;
}

/**
 * Asks, runs what was asked for, and asks again. Tools run only of an answer that is whole: one that `max_tokens` cut
 * may have lost half of its arguments. A turn that the vendor paused goes on.
 */
export async function* turnsOf(
  given: readonly Anthropic.MessageParam[],
  maxTurns: number,
  { ask, runTools }: LoopEnds,
): AsyncGenerator<ToolLoopEvent, ToolLoopResult> {
  const messages = [...given];
  for (let turns = 1; ; turns++) {
    // A list of its own for each request, since events are written out later.
    const message = yield* ask([...messages]);
    messages.push({ role: 'assistant', content: message.content });
    const { stop_reason: stopReason } = message;
    const asked = message.content.filter((block) => block.type === 'tool_use');
    const goesOn = stopReason === 'pause_turn' || (stopReason === 'tool_use' && asked.length > 0);
    if (!goesOn) return { message, messages, turns, stopReason };
    if (turns >= maxTurns) return { message, messages, turns, stopReason: 'max_turns' };
    if (stopReason === 'tool_use') messages.push({ role: 'user', content: await runTools(asked) });
  }
}
