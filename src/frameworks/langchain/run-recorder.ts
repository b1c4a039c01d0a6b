import type { Serialized } from '@langchain/core/load/serializable';
import type { BaseMessage } from '@langchain/core/messages';
import type { LLMResult } from '@langchain/core/outputs';
import type { LlmRequest } from '../../../schema/llm-call.ts';
import { failureOf } from '../../core/failure.ts';
import { announceTool } from '../../core/running-tool.ts';
import { joinTexts } from '../../providers/text.ts';
import { AskedTools } from '../asked-tools.ts';
import { FrameworkCall } from '../framework-call.ts';
import { OpenRuns } from '../open-runs.ts';
import { placeOf } from '../place-of.ts';
import { isSpan } from './is-span.ts';
import type { AmplitudeCallbackOptions } from './options.ts';
import { readMessages } from './read-messages.ts';
import { readProvider, readSettings } from './read-model.ts';
import { readPlace } from './read-place.ts';
import { readResult } from './read-result.ts';
import { readToolInput } from './read-tool-output.ts';
import { endStep, type Run, type StepRun, spanIdOf } from './run.ts';

type Loose = Readonly<Record<string, unknown>>;

/** What the framework tells of a run when it starts. */
export interface Started {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly serialized?: Serialized | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: Loose | undefined;
  readonly name?: string | undefined;
}

/** Turns the runs of the framework into events. Knows no callback; those hand over to it. */
export class RunRecorder {
  readonly #options: AmplitudeCallbackOptions;
  readonly #runs = new OpenRuns<Run>(abandon);
  readonly #asked = new AskedTools();

  constructor(options: AmplitudeCallbackOptions) {
    this.#options = options;
  }

  startChat(run: Started, messages: readonly BaseMessage[], extra: Loose | undefined): void {
    this.#startModel(run, readMessages(messages), extra);
  }

  startText(run: Started, prompts: readonly string[], extra: Loose | undefined): void {
    this.#startModel(run, { userText: joinTexts(prompts) }, extra);
  }

  #startModel({ id, serialized, metadata }: Started, said: Partial<LlmRequest>, extra: Loose | undefined): void {
    const place = this.#place(metadata);
    if (!place) return;
    const request = { ...said, ...readSettings(serialized, extra, metadata) };
    const call = new FrameworkCall(place, readProvider(serialized, metadata), request);
    this.#runs.start(id, { kind: 'model', call, place, pieces: [] });
  }

  token(id: string, token: unknown): void {
    const run = this.#runs.get(id);
    if (run?.kind !== 'model') return;
    run.call.token();
    if (typeof token === 'string') run.pieces.push(token);
  }

  endModel(id: string, result: LLMResult, isCached: boolean): void {
    const run = this.#runs.end(id);
    if (run?.kind !== 'model') return;
    const { usage, ...response } = readResult(result);
    this.#asked.ask(run.place.bound.sessionId, response.toolCalls ?? []);
    // What a cache gives cost nothing, and its tokens are not told again.
    run.call.end(isCached ? { ...response, wasCached: true } : { ...response, usage });
  }

  failModel(id: string, error: unknown): void {
    const run = this.#runs.end(id);
    if (run?.kind === 'model') run.call.end({ text: run.pieces.join('') || undefined }, failureOf(error));
  }

  startChain(run: Started, input: unknown): void {
    const { serialized: chain, name, tags = [], parentId } = run;
    const told = { chain, name, tags, isRoot: this.#runs.get(parentId) === undefined };
    this.#startStep(run, isSpan(told, this.#options.chains) ? 'span' : 'nothing', input);
  }

  /** A chain that chooses tools is an agent, and worth a span whatever its name. */
  markAgent(id: string): void {
    const run = this.#runs.get(id);
    if (run?.kind === 'step' && this.#options.chains !== 'none') run.becomes = 'span';
  }

  startRetriever(run: Started, query: string): void {
    this.#startStep(run, 'span', { query });
  }

  startTool(run: Started, input: unknown, toolCallId: string | undefined): void {
    const { sessionId } = this.#place(run.metadata)?.bound ?? {};
    const asked = this.#asked.take(sessionId, nameOf(run), typeof input === 'string' ? input : JSON.stringify(input));
    this.#startStep(run, 'tool', readToolInput(input), toolCallId ?? asked);
  }

  #startStep(run: Started, becomes: StepRun['becomes'], input: unknown, callId?: string): void {
    const { id, parentId, metadata } = run;
    const place = this.#place(metadata);
    if (!place) return;
    const parentSpanId = spanIdOf(this.#runs.get(parentId));
    const start = performance.now();
    const name = nameOf(run);
    const release = becomes === 'tool' ? announceTool(name) : undefined;
    this.#runs.start(id, { kind: 'step', id, place, name, input, start, parentSpanId, callId, becomes, release });
  }

  endStep(id: string, output: unknown): void {
    const run = this.#runs.end(id);
    if (run?.kind === 'step') endStep(run, output);
  }

  failStep(id: string, error: unknown): void {
    const run = this.#runs.end(id);
    if (run?.kind === 'step') endStep(run, undefined, failureOf(error));
  }

  #place(metadata: Loose | undefined) {
    const { chains: _, ...options } = this.#options;
    return placeOf(options, readPlace(metadata));
  }
}

function abandon(run: Run): void {
  if (run.kind === 'model') run.call.abandon({ text: run.pieces.join('') || undefined });
  else run.release?.();
}

/** Tools and retrievers carry their name in themselves; the last part of the id is their class. */
function nameOf({ name, serialized }: Started): string {
  const own = serialized && 'kwargs' in serialized ? serialized.kwargs?.name : undefined;
  return name ?? (typeof own === 'string' ? own : undefined) ?? serialized?.id?.at(-1) ?? 'unknown';
}
