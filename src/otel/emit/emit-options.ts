import type { MeterProvider, TracerProvider } from '@opentelemetry/api';
import type { AmplitudeAI } from '../../core/amplitude-ai.ts';

export interface EmitSpansOptions {
  /** Whose calls become spans. Default: those of all instances. */
  ai?: AmplitudeAI | undefined;
  /**
   * Whether spans carry what was said: messages, instructions, tool definitions, arguments and results, texts of errors.
   * Redacted like events, and never more than the content mode lets out. Default: false.
   */
  captureContent?: boolean | undefined;
  /** Default: the global one, whenever it is registered. */
  tracerProvider?: TracerProvider | undefined;
  /** Where `gen_ai.client.token.usage` and `gen_ai.client.operation.duration` go. Default: the global one. */
  meterProvider?: MeterProvider | undefined;
}
