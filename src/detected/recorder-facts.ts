/** How a recorder's export gets calls recorded. */
export type RecorderUse =
  /** A client class of the SDK, recorded already: `new OpenAI()` of the tool's package. */
  | { readonly does: 'replaces'; readonly row: string; readonly as?: string }
  /** A function that gives back what it is given, recorded. `around` is given functions: calls inside of them are. */
  | { readonly does: 'wraps' }
  | { readonly does: 'surrounds' }
  /** What it makes records the call, client or model that it is handed to: a callback handler, a middleware. */
  | { readonly does: 'marks' }
  /** A call of it records every call in the program of these rows; `http` is plain HTTP by the global fetch. */
  | { readonly does: 'starts'; readonly rows: readonly string[] };

/** A tool that records calls of models, ours or another one. */
export interface RecorderFacts {
  /** `via` of a site that it records: the id of a tool, or a way in of ours. */
  readonly via: string;
  readonly label: string;
  /** Specifiers; with `/*` behind them, everything below as well. */
  readonly specifiers: readonly string[];
  readonly exports: Readonly<Record<string, RecorderUse>>;
  /** Exports that hold the others again. */
  readonly namespaces?: readonly string[];
  /** Hosts of its proxy: a client that is pointed there is recorded. */
  readonly hosts?: readonly string[];
  /** Names of headers that only its proxy reads. */
  readonly headers?: readonly string[];
}
