import { z } from 'zod';
import type { Scenario, StandIn } from '../../standins/index.ts';
import type { AiMajor } from './majors.ts';
import type { Api } from './stage.ts';

/** What a program of an app is written with: the SDK, or what stands in its place, and models for it. */
export interface Stage {
  readonly sdk: AiMajor['ai'];
  readonly standIn: StandIn;
  chat(name?: string): Model;
  embedding(): EmbeddingModel;
}

export type Model = ReturnType<ReturnType<AiMajor['openai']['createOpenAI']>['chat']>;
export type EmbeddingModel = ReturnType<ReturnType<AiMajor['openai']['createOpenAI']>['embedding']>;

export interface Program {
  readonly scenarios: readonly Scenario[];
  readonly api?: Api;
  /** Majors in which the SDK goes on by itself when the program is over, to the end of an answer. */
  readonly goesOn?: readonly string[];
  run(stage: Stage): Promise<unknown>;
}

export const weatherTool = (sdk: AiMajor['ai']) =>
  sdk.tool({
    description: 'Weather of a city',
    inputSchema: z.object({ city: z.string() }),
    execute: async ({ city }) => ({ sky: 'sunny', city }),
  });

/** Everything that a stream gives, as the app sees it. */
export async function read<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const pieces: T[] = [];
  for await (const piece of stream) pieces.push(piece);
  return pieces;
}

/** An error, as far as two runs of one program have it alike. */
export async function refusal(run: () => PromiseLike<unknown>): Promise<object> {
  try {
    return { value: await run() };
  } catch (error) {
    if (!(error instanceof Error)) return { thrown: String(error) };
    return { is: error.constructor.name, name: error.name, message: error.message.replace(/:\d+/g, ':<port>') };
  }
}
