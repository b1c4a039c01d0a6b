import type { AmplitudeAI } from '../core/amplitude-ai.ts';
import type { CommonOptions } from '../core/bound.ts';
import type { SpanLike } from './span-like.ts';

/** Whose a span is, as the app knows. */
export type SpanOwner = CommonOptions;

export interface AmplitudeAgentExporterOptions extends CommonOptions {
  /** Where events go. Default: the tracker of the session in which a span began, else the default instance. */
  ai?: AmplitudeAI | undefined;
  /** Names of instrumentation scopes (the name that a tracer was asked for) of which alone spans are taken. Default: all. */
  allowedScopes?: Iterable<string> | undefined;
  /** Names of instrumentation scopes of which no span is taken. Default: none. */
  blockedScopes?: Iterable<string> | undefined;
  /**
   * Says of a span whose it is: what it returns wins over the session around, the values given here, and the span's own
   * attributes, in this order. Whether it throws or says nothing, the span counts.
   */
  resolve?: ((span: SpanLike) => SpanOwner | undefined) | undefined;
}
