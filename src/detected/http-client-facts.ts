/** A package, or a global, that sends HTTP requests. */
export interface HttpClientFacts {
  readonly id: string;
  readonly packages: readonly string[];
  /** Names under which it is there without an import. */
  readonly globals?: readonly string[];
  /** Exports that are the client itself. */
  readonly exports: readonly string[];
  /** Classes of which an instance is the client, as injected ones are typed. */
  readonly classes?: readonly string[];
  /** Exports that are one of its methods: `request` of undici. */
  readonly functions?: readonly string[];
  /** Whether the client is called by itself: `fetch(url)`. */
  readonly isCallable: boolean;
  /** Methods that send, with the verb that they stand for; `null` where the options say. */
  readonly methods: Readonly<Record<string, string | null>>;
  /** Methods that give a client with more settings. */
  readonly makes: readonly string[];
  /** Properties that hold the client again. */
  readonly holds?: readonly string[];
  /** Options that hold an address to start from. */
  readonly baseOptions: readonly string[];
  /** Options that hold the address, where the options come alone. */
  readonly urlOptions: readonly string[];
  /** It goes through the global fetch, so that what patches that sees its calls. */
  readonly usesGlobalFetch: boolean;
}
