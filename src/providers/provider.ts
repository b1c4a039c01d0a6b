import type { LlmRequest, LlmResponse } from '../../schema/llm-call.ts';
import type { OperationKind, ProviderFacts } from './facts.ts';

/** Builds an answer from the pieces of a stream. */
export interface StreamReader<Chunk> {
  /** Takes one piece in; true when it carries the first or a further part of the answer. */
  read(chunk: Chunk): boolean;
  /** The answer as far as it came. */
  end(): LlmResponse;
}

/**
 * How the token counts of a stream are had where the vendor sends them on request only. `ask` gives the parameters
 * with the request added, or undefined when the app asked itself; `isAnswer` recognises the piece that came for it.
 */
export interface StreamUsage<Params, Chunk> {
  ask(params: Params): Params | undefined;
  isAnswer(chunk: Chunk): boolean;
  /** Takes traces of the asking out of every other piece. */
  clean(chunk: Chunk): void;
}

/** How the arguments, the result and the stream of one operation are read. Pure; defensive, since gateways differ. */
export interface OperationReader<Params, Result, Chunk> {
  readonly kind: OperationKind;
  /** What the vendor calls it, where one method sends many things. Default: the path of the operation. */
  readonly operation?: string;
  /** A function at the end of the arguments gets `(error, result)`, and no promise is given. */
  readonly takesCallback?: boolean;
  /** What `request` reads, where that is not simply the first argument. */
  params?(args: readonly unknown[], resource: unknown): Params;
  request(params: Params): LlmRequest;
  response(result: Result): LlmResponse;
  stream?(): StreamReader<Chunk>;
  /** Where the stream is, in a result that is more than a stream; undefined for a result without one. */
  streamIn?(result: Result): AsyncIterable<Chunk> | undefined;
  /** Key of a promise of the whole answer (a result as `response` reads it) that stands beside the stream. */
  readonly wholeIn?: string;
  readonly streamUsage?: StreamUsage<Params, Chunk>;
}

/** A reader as the engine sees it: it hands over what it got from the SDK, whatever that is. */
// biome-ignore lint/suspicious/noExplicitAny: the engine cannot know the SDK's types; each reader states its own.
export type AnyReader = OperationReader<any, any, any>;

/** The way of asking for usage, as the engine sees it. */
export type AnyStreamUsage = NonNullable<AnyReader['streamUsage']>;

/** How an SDK takes headers for one request, and which server it will ask. All of it as the SDK gives it. */
export interface Transport {
  /** Where the request goes; undefined when that cannot be told. */
  urlOf(resource: unknown, args: readonly unknown[]): string | undefined;
  /** What the app has set, for this request or for all of the client. */
  headersOf(resource: unknown, args: readonly unknown[]): { request: unknown; client: unknown };
  /** The arguments with other headers for this request; the app's own stay as they are. */
  withHeaders(args: readonly unknown[], headers: unknown): unknown[];
}

/** Of one method that sends many things: what reads this call, or undefined when it asks no model. */
export type ChooseReader = (args: readonly unknown[], resource: unknown) => AnyReader | undefined;

/** A provider row: its facts, and a reader for each of its operations. */
export interface Provider {
  readonly facts: ProviderFacts;
  readonly readers: Readonly<Record<string, AnyReader | ChooseReader>>;
  /**
   * Constructs a client that needs nothing of this machine and reaches no vendor: to find the prototypes behind its
   * method paths, and for a call that is answered here. `more` are options beyond what it needs, as a transport.
   */
  readonly probe: (ClientClass: new (options: object) => object, more?: object) => object;
  readonly transport?: Transport | undefined;
  /** Who answers, where the server decides that and not the SDK. Undefined: the row's own provider. */
  readonly providerOf?: ((resource: unknown) => string | undefined) | undefined;
  /** Whether the server takes a request for token counts, where that is known; by its host otherwise. */
  readonly takesUsageRequest?: ((resource: unknown) => boolean | undefined) | undefined;
  /** Whether an object is a client, where its methods are too common to tell (`send`). */
  readonly isClient?: ((client: object) => boolean) | undefined;
}

/** What a row has beyond facts and readers. */
export type ProviderExtras = Pick<Provider, 'transport' | 'providerOf' | 'takesUsageRequest' | 'isClient'>;

type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;

type Checked<Client, Readers> = {
  [Path in keyof Readers & string]: At<Client, Path> extends never ? never : Readers[Path];
};

/** Makes a row of a client type: a path that the SDK does not have, or a fact without a reader, does not compile. */
export function defineProvider<Client>() {
  return <
    const Facts extends ProviderFacts,
    Readers extends { [Path in Facts['operations'][number]['path']]: AnyReader | ChooseReader },
  >(
    facts: Facts,
    readers: Readers & Checked<Client, Readers>,
    probe: Provider['probe'],
    extras: ProviderExtras = {},
  ): Provider => ({ facts, readers, probe, ...extras });
}
