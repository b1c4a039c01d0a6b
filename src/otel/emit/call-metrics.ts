import { type Attributes, type Histogram, type MeterProvider, metrics } from '@opentelemetry/api';
import { SDK_VERSION } from '../../core/version.ts';
import { ownScope } from '../own-scope.ts';

/** Names of attributes by which both are told apart. */
const dimensions = [
  'gen_ai.operation.name',
  'gen_ai.provider.name',
  'gen_ai.request.model',
  'gen_ai.response.model',
  'error.type',
] as const;

const tokenCounts = { input: 'gen_ai.usage.input_tokens', output: 'gen_ai.usage.output_tokens' } as const;

/** As the conventions advise. */
const buckets = {
  seconds: [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
  tokens: [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
};

/** The two metrics of the conventions that every call of a model has. */
export class CallMetrics {
  readonly #provider: MeterProvider | undefined;
  #histograms: { readonly duration: Histogram; readonly tokens: Histogram } | undefined;

  constructor(provider: MeterProvider | undefined) {
    this.#provider = provider;
  }

  record(attributes: Attributes, durationMs: number): void {
    this.#histograms ??= this.#make();
    const { duration, tokens } = this.#histograms;
    const told = Object.fromEntries(
      dimensions.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
    );
    duration.record(durationMs / 1_000, told);
    for (const [type, name] of Object.entries(tokenCounts)) {
      const count = attributes[name];
      if (typeof count === 'number') tokens.record(count, { ...told, 'gen_ai.token.type': type });
    }
  }

  /** At the first call: a global provider that is registered later would not be found by an earlier meter. */
  #make() {
    const meter = (this.#provider ?? metrics.getMeterProvider()).getMeter(ownScope, SDK_VERSION);
    return {
      duration: meter.createHistogram('gen_ai.client.operation.duration', {
        unit: 's',
        description: 'How long calls of models took.',
        advice: { explicitBucketBoundaries: buckets.seconds },
      }),
      tokens: meter.createHistogram('gen_ai.client.token.usage', {
        unit: '{token}',
        description: 'Tokens that calls of models took and gave.',
        advice: { explicitBucketBoundaries: buckets.tokens },
      }),
    };
  }
}
