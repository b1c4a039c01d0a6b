import type { SDKAssistantMessage, SDKMessage, SDKResultMessage, SDKUserMessage } from '@anthropic-ai/claude-agent-sdk';
import type { Failure, LlmRequest } from '../../../schema/llm-call.ts';
import { type Bound, mergeBound } from '../../core/bound.ts';
import { failureOf } from '../../core/failure.ts';
import { recordCall } from '../../core/record-call.ts';
import type { Scope } from '../../core/scope.ts';
import type { Tracker } from '../../core/tracker.ts';
import { recordSpan } from '../record-span.ts';
import { Answer } from './answer.ts';
import { byModel, isModel, shareTokens } from './share-tokens.ts';
import { newThread, type Thread } from './thread.ts';
import { recordResults } from './tool-results.ts';

/** What is known of a run before its first message. */
export interface RunFacts {
  /** Name of the agent of the run. */
  readonly agentId: string | undefined;
  readonly model: string | undefined;
  readonly systemPrompt: string | undefined;
  readonly provider: string;
  /** With which the app may end the run. */
  readonly signal: AbortSignal | undefined;
}

export type Prompt = Pick<LlmRequest, 'userText' | 'attachments'>;

/** An answer whose tokens are known when the run tells its totals, and what happened after it. */
interface Uncounted {
  readonly answer: Answer;
  readonly thread: Thread;
  readonly later: readonly (() => void)[];
}

/** Turns the messages of one `query()` into events. */
export class Run {
  readonly #tracker: Tracker;
  readonly #facts: RunFacts;
  #bound: Bound;
  #main: Thread | undefined;
  readonly #threads = new Map<string, Thread>();
  /** Who asked for a tool: that is the parent of an agent that the tool starts. */
  readonly #askers = new Map<string, Thread>();
  readonly #counted = new Map<string, number>();
  #uncounted: Uncounted[] = [];
  #prompts: Prompt[] = [];
  #isOver = false;

  constructor({ tracker, bound }: Scope, facts: RunFacts) {
    this.#tracker = tracker;
    this.#bound = mergeBound(bound, { agentId: facts.agentId });
    this.#facts = facts;
  }

  /** The app says something to the agent. */
  say(prompt: Prompt): void {
    this.#prompts.push(prompt);
    if (this.#main) this.#main.askedAt = performance.now();
  }

  read(message: SDKMessage): void {
    const main = this.#mainIn(message);
    if (message.type === 'assistant') this.#readAnswer(message);
    else if (message.type === 'user') this.#readResults(message);
    else if (message.type === 'result') this.#readTotals(message, main);
    else if (message.type === 'system') {
      if (message.subtype === 'status' && message.status === 'requesting') main.askedAt = performance.now();
    } else if (message.type === 'stream_event') {
      const thread = this.#threads.get(message.parent_tool_use_id ?? '') ?? main;
      const { event } = message;
      if (event.type === 'message_start') this.#begin(thread, event.message.id);
      thread.answer?.piece(event);
      if (event.type === 'message_stop') this.#settle(thread);
    }
  }

  /** No message comes any more, by whatever cause. */
  end(error?: { readonly thrown: unknown }): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const main = this.#mainIn(undefined);
    const failure = error && this.#failureOf(error.thrown);
    if (failure && (main.answer || this.#prompts.length > 0)) {
      main.answer ??= new Answer('', main.askedAt);
      main.answer.failure ??= failure;
    }
    for (const thread of this.#threads.values()) this.#settle(thread);
    this.#recordUncounted([]);
  }

  /** The SDK is minified, so that the class of its error for an abort has no name. */
  #failureOf(thrown: unknown): Failure {
    const failure = failureOf(thrown);
    return this.#facts.signal?.aborted ? { ...failure, type: 'AbortError', source: 'app' } : failure;
  }

  /** The run's own agent. Its session is the one around the query, else the one that the SDK made. */
  #mainIn(message: SDKMessage | undefined): Thread {
    if (this.#main) return this.#main;
    const sessionId = message && 'session_id' in message ? message.session_id : undefined;
    this.#bound = mergeBound(this.#bound, { sessionId });
    const main = newThread(this.#bound, true);
    this.#main = main;
    this.#threads.set('', main);
    return main;
  }

  #threadOf({ parent_tool_use_id: startedBy, subagent_type: type }: SDKAssistantMessage): Thread {
    const key = startedBy ?? '';
    const known = this.#threads.get(key);
    if (known) return known;
    const { agentDescription: _, ...parent } = this.#askers.get(key)?.bound ?? this.#bound;
    const thread = newThread({ ...parent, agentId: type ?? 'subagent', parentAgentId: parent.agentId }, false);
    this.#threads.set(key, thread);
    return thread;
  }

  #readAnswer(message: SDKAssistantMessage): void {
    const thread = this.#threadOf(message);
    if (thread.answer?.id !== message.message.id) this.#begin(thread, message.message.id);
    thread.answer?.add(message);
    for (const block of message.message.content) {
      if (block.type !== 'tool_use') continue;
      this.#askers.set(block.id, thread);
      thread.tools.set(block.id, { name: block.name, input: block.input, since: performance.now() });
    }
  }

  /** Results may come before the end of the answer that asked for them. */
  #readResults(message: SDKUserMessage): void {
    const thread = this.#threads.get(message.parent_tool_use_id ?? '');
    if (!thread) return;
    thread.later.push(...recordResults(message, thread, this.#tracker));
    thread.askedAt = performance.now();
    if (!thread.isMain) this.#settle(thread);
    else if (!thread.answer) tellAll(thread.later.splice(0));
  }

  #begin(thread: Thread, id: string): void {
    this.#settle(thread);
    thread.answer = new Answer(id, thread.askedAt);
  }

  /** An answer is whole. */
  #settle(thread: Thread): void {
    const { answer } = thread;
    const later = thread.later.splice(0);
    thread.answer = undefined;
    if (!answer) tellAll(later);
    else if (answer.isCounted || answer.failure) {
      this.#record(answer, thread);
      tellAll(later);
    } else this.#uncounted.push({ answer, thread, later });
    thread.askedAt = performance.now();
  }

  #record(answer: Answer, thread: Thread, output?: number): void {
    const { model, systemPrompt, provider } = this.#facts;
    const said = thread.isMain ? this.#prompts.splice(0) : [];
    const userText = said.flatMap((prompt) => prompt.userText ?? []).join('\n') || undefined;
    const attached = said.flatMap((prompt) => prompt.attachments ?? []);
    const attachments = attached.length > 0 ? attached : undefined;
    const response = answer.response(output);
    const { model: served, usage } = response;
    if (served && answer.isCounted) this.#counted.set(served, (this.#counted.get(served) ?? 0) + (usage?.output ?? 0));
    const isNew = userText !== undefined || attachments !== undefined;
    const call = {
      kind: 'chat' as const,
      provider,
      request: {
        model,
        userText,
        attachments,
        systemPrompt: thread.isMain ? systemPrompt : undefined,
        isStreaming: true,
      },
      response,
      failure: answer.failure,
      startedAt: answer.startedAt,
      latencyMs: answer.latencyMs,
      ttfbMs: answer.ttfbMs,
    };
    const userTurn = isNew ? this.#tracker.takeTurn(thread.bound.sessionId) : undefined;
    recordCall(call, { tracker: this.#tracker, bound: thread.bound, userTurn });
  }

  /** A turn is over: its totals say what the answers of subagents have cost. */
  #readTotals(result: SDKResultMessage, main: Thread): void {
    for (const thread of this.#threads.values()) this.#settle(thread);
    this.#recordUncounted(Object.entries(result.modelUsage));
    const { is_error: isError, duration_ms: latencyMs, subtype, uuid } = result;
    const message = subtype === 'success' ? result.result : result.errors.join('\n');
    // A run whose last answer is an error of the vendor counts as a success to the SDK.
    const type = subtype === 'success' ? 'error_during_execution' : subtype;
    const failure = isError ? { message, type, source: 'app' as const } : undefined;
    const name = `agent ${main.bound.agentId ?? 'claude'}`;
    recordSpan({ tracker: this.#tracker, bound: main.bound }, { id: uuid, name, latencyMs, failure });
  }

  #recordUncounted(usage: readonly (readonly [string, { readonly outputTokens: number }])[]): void {
    const totals = [...byModel(usage)].map(([model, total]) => ({ model, total, counted: this.#countedOf(model) }));
    const waiting = this.#uncounted;
    this.#uncounted = [];
    const shares = shareTokens(
      waiting.map(({ answer }) => answer),
      totals,
    );
    for (const [index, { answer, thread, later }] of waiting.entries()) {
      this.#record(answer, thread, shares[index]);
      const share = shares[index] ?? 0;
      // The totals go on counting over the turns of one query.
      if (answer.model) this.#counted.set(answer.model, (this.#counted.get(answer.model) ?? 0) + share);
      tellAll(later);
    }
  }

  #countedOf(model: string): number {
    const own = [...this.#counted].filter(([served]) => isModel(served, model));
    return own.reduce((sum, [, tokens]) => sum + tokens, 0);
  }
}

function tellAll(later: readonly (() => void)[]): void {
  for (const tell of later) tell();
}
