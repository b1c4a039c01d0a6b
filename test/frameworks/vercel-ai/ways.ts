import { shared } from '../../../src/core/shared-state.ts';
import { amplitudeMiddleware } from '../../../src/frameworks/vercel-ai/index.ts';
import { trackedFunctions, trackedFunctionsModule } from '../../../src/frameworks/vercel-ai/tracked-exports.ts';
import type { MockAmplitudeAI } from '../../../src/testing.ts';
import type { AiMajor } from './majors.ts';
import type { Model } from './program.ts';

type Sdk = AiMajor['ai'];

/** One way in: what an app imports in place of the SDK, and what it does to its models. */
export interface Way {
  readonly name: string;
  sdk(sdk: Sdk): Sdk;
  model(model: Model, sdk: Sdk, ai: MockAmplitudeAI): Model;
}

const same = <T>(value: T): T => value;

const wrapped: Way['model'] = (model, sdk, ai) =>
  // The same type, as far as programs use it.
  sdk.wrapLanguageModel({ model, middleware: amplitudeMiddleware({ ai }) }) as Model;

export const dropInWays: readonly Way[] = [
  { name: 'the drop-in', sdk: (sdk) => ({ ...sdk, ...trackedFunctions(sdk) }), model: same },
  { name: 'the CommonJS drop-in', sdk: (sdk) => trackedFunctionsModule(sdk), model: same },
  { name: 'the drop-in and the middleware', sdk: (sdk) => ({ ...sdk, ...trackedFunctions(sdk) }), model: wrapped },
];

/** The instance that a drop-in uses. */
export function asDefault(ai: MockAmplitudeAI | undefined): void {
  shared.defaultInstance = ai;
}
