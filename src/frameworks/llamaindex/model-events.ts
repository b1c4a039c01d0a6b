import type { LLMEndEvent, LLMStartEvent, LLMStreamEvent } from '@llamaindex/core/global';
import { FrameworkCall } from '../framework-call.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { OpenRuns } from '../open-runs.ts';
import { placeOf } from '../place-of.ts';
import { type Caller, readModel } from './read-model.ts';
import { readRequest } from './read-request.ts';
import { readResponse } from './read-response.ts';

interface Run {
  readonly call: FrameworkCall;
  readonly pieces: string[];
}

/** Model calls. The framework tells no error of a model, and no end of a stream that the app leaves. */
export class ModelEvents {
  readonly #options: FrameworkOptions;
  readonly #runs = new OpenRuns<Run>(({ call, pieces }) => call.abandon({ text: pieces.join('') || undefined }));

  constructor(options: FrameworkOptions) {
    this.#options = options;
  }

  start({ id, messages }: LLMStartEvent, reason: Caller | null): void {
    const place = placeOf(this.#options);
    if (!place) return;
    const { provider, metadata } = readModel(reason);
    const call = new FrameworkCall(place, provider, readRequest(messages, metadata), { yields: true });
    this.#runs.start(id, { call, pieces: [] });
  }

  piece({ id, chunk }: LLMStreamEvent): void {
    const run = this.#runs.get(id);
    if (!run) return;
    run.call.token();
    if (chunk.delta) run.pieces.push(chunk.delta);
  }

  end({ id, response }: LLMEndEvent): void {
    this.#runs.end(id)?.call.end(readResponse(response));
  }
}
