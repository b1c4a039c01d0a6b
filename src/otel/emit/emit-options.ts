import type { AmplitudeAI } from '../../core/amplitude-ai.ts';

/** A `TracerProvider` of `@opentelemetry/api`, which an app that takes events alone need not have. */
export interface TracerProviderLike {
  getTracer(name: string, version?: string): unknown;
}

/** A `MeterProvider` of `@opentelemetry/api`. */
export interface MeterProviderLike {
  getMeter(name: string, version?: string): unknown;
}

export interface EmitSpansOptions {
  /** Whose calls become spans. Default: those of all instances. */
  ai?: AmplitudeAI | undefined;
  /**
   * Whether spans carry what was said: messages, instructions, tool definitions, arguments and results, texts of errors.
   * Redacted like events, and never more than the content mode lets out. Default: false.
   */
  captureContent?: boolean | undefined;
  /** Default: the global one, whenever it is registered. */
  tracerProvider?: TracerProviderLike | undefined;
  /** Where `gen_ai.client.token.usage` and `gen_ai.client.operation.duration` go. Default: the global one. */
  meterProvider?: MeterProviderLike | undefined;
}
