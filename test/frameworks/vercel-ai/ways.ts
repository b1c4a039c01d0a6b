import { context, trace } from '@opentelemetry/api';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { shared } from '../../../src/core/shared-state.ts';
import { vercelAiFacts } from '../../../src/frameworks/vercel-ai/facts.ts';
import {
  amplitudeEmbeddingModel,
  amplitudeMiddleware,
  amplitudeTelemetry,
} from '../../../src/frameworks/vercel-ai/index.ts';
import { trackedFunctions, trackedFunctionsModule } from '../../../src/frameworks/vercel-ai/tracked-exports.ts';
import { AmplitudeAgentExporter, AmplitudeSpanProcessor } from '../../../src/otel/index.ts';
import type { MockAmplitudeAI } from '../../../src/testing.ts';
import type { AiMajor } from './majors.ts';
import type { EmbeddingModel, Model } from './program.ts';

type Sdk = AiMajor['ai'];

/** One way in: what an app imports in place of the SDK, and what it does to its models. */
export interface Way {
  readonly name: string;
  sdk(sdk: Sdk): Sdk;
  model(model: Model, sdk: Sdk, ai: MockAmplitudeAI): Model;
  embedding?(model: EmbeddingModel, ai: MockAmplitudeAI): EmbeddingModel;
  /** Sets the process up; gives what takes that back. */
  open?(ai: MockAmplitudeAI): () => Promise<void>;
  /** Majors in which it tells of a stream that nobody reads. Default: as the program says. */
  readonly goesOn?: readonly string[];
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

const plain = { sdk: same, model: same };

/** The others: each sees what its place in the SDK shows it. */
export const middlewareWay: Way = {
  name: 'the middleware',
  sdk: same,
  model: wrapped,
  embedding: (model, ai) => amplitudeEmbeddingModel(model, { ai }),
};

/** Where the SDK keeps integrations for all calls. */
const host = globalThis as { AI_SDK_TELEMETRY_INTEGRATIONS?: object[] | undefined };

export const telemetryWay: Way = {
  ...plain,
  name: 'the telemetry integration',
  open(ai) {
    host.AI_SDK_TELEMETRY_INTEGRATIONS = [amplitudeTelemetry({ ai })];
    return async () => {
      host.AI_SDK_TELEMETRY_INTEGRATIONS = undefined;
    };
  },
  // An object's end is told when the app has read it.
  goesOn: [],
};

export const spansWay: Way = {
  ...plain,
  name: 'the spans of the SDK',
  sdk: withSpans,
  open(ai) {
    const provider = new NodeTracerProvider({
      spanProcessors: [new AmplitudeSpanProcessor(new AmplitudeAgentExporter({ ai }))],
    });
    provider.register();
    return async () => {
      await provider.shutdown();
      trace.disable();
      context.disable();
    };
  },
  goesOn: [],
};

/** The SDK, asked for spans in every call. */
function withSpans(sdk: Sdk): Sdk {
  const asking = (settings: object) => ({ ...settings, experimental_telemetry: { isEnabled: true } });
  const names = vercelAiFacts.functions.map(({ name }) => name).filter((name) => name in sdk);
  const asked = names.map((name) => {
    const original: unknown = Reflect.get(sdk, name);
    if (typeof original !== 'function') return [name, original];
    return [name, (settings: object): unknown => Reflect.apply(original, sdk, [asking(settings)])];
  });
  const Experimental_Agent = new Proxy(sdk.Experimental_Agent, {
    construct: (Agent, [settings]) => new Agent(asking(settings) as ConstructorParameters<typeof Agent>[0]),
  });
  return { ...sdk, ...Object.fromEntries(asked), Experimental_Agent };
}

/** The instance that a drop-in uses. */
export function asDefault(ai: MockAmplitudeAI | undefined): void {
  shared.defaultInstance = ai;
}
