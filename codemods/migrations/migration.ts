import type { Severity } from '../lib/diagnostic.ts';

/** What becomes of one option of another tool. */
export type OptionFate =
  /** The value goes on under our name; of literals that say the same in other words, `values` has ours. */
  | { readonly to: string; readonly values?: Readonly<Record<string, string | null>>; readonly otherwise?: string }
  /** Of an object, these keys are options of ours; the rest goes on under `to`, or is told about without one. */
  | { readonly within: OptionFates; readonly rest?: string }
  /** An object (or `new Config({ … })`) whose options stand beside the others with us. */
  | { readonly lift: OptionFates }
  /** The value becomes an option of the binding around the client: `wrap(client, { ai })`. */
  | { readonly bind: string }
  /** Of no use with us, and why; without a reason where it only says where the tool is. */
  | { readonly drop: string }
  /** Goes, and a person has to see to it. */
  | { readonly ask: string }
  /** The whole call has to stay as it is, and why. */
  | { readonly keep: string };

export type OptionFates = Readonly<Record<string, OptionFate>>;

/** An argument that is an object of options. */
export interface OptionsAt {
  readonly at: number;
  readonly fates: OptionFates;
  /** Added where the code does not say it, so that what held by default goes on to hold. */
  readonly unlessSaid?: Readonly<Record<string, string>>;
}

/** What becomes of one export of another tool, wherever a file uses it. */
export type ExportFate =
  /** An export of ours stands in its place, called or constructed in the same way. */
  | {
      readonly becomes: 'export';
      /** A module of ours, or the id of a provider row, whose drop-in it is. */
      readonly of: string;
      readonly name: string;
      /** The code goes on to call it by the name that it has there: a class of an SDK, with its types. */
      readonly keepsName?: boolean;
      readonly options?: OptionsAt;
      /** With this option at one of these values it is another export of ours. */
      readonly variant?: { readonly option: string; readonly values: readonly string[]; readonly name: string };
      /** An argument that is not an object of options, and becomes one: `wrap(client, ai)`. */
      readonly names?: { readonly at: number; readonly option: string };
      /** Methods that the tool adds to what it gives back. */
      readonly adds?: readonly string[];
      /** Where the result has other uses than these methods, the call stays. */
      readonly onlyFor?: readonly string[];
      /** The tool takes any object, and we clients of providers only. */
      readonly ofKnownClient?: boolean;
      /** The tool's gives a promise in any case, and ours what the function gives. */
      readonly wasAsync?: boolean;
      /** Told at each use that was moved. */
      readonly note?: string;
    }
  /** Runs a function at once: `withTask({ name }, fn, …args)` becomes `observe(fn, { name })(…args)`. */
  | {
      readonly becomes: 'run';
      readonly name: string;
      readonly fn: number;
      /** Position of its name, where that is an argument of its own. */
      readonly title?: number;
      readonly options: OptionsAt;
      readonly variant?: { readonly option: string; readonly values: readonly string[]; readonly name: string };
      /** The function is handed the tool's own span, so that only one without parameters can move. */
      readonly givesSpan?: boolean;
      /** It gives a promise whatever the function gives. */
      readonly isAsync?: boolean;
    }
  /** Gives back what it is given: `wrapAISDK(ai)` becomes `ai`, whose module becomes its drop-in. */
  | { readonly becomes: 'argument'; readonly module: string; readonly dropin: string }
  /** `withTracing(model, …)` becomes `wrapLanguageModel({ model, middleware: amplitudeMiddleware(…) })`. */
  | { readonly becomes: 'middleware'; readonly options: OptionsAt }
  /** `new Config({ … })`, whose options go into the call that it is an argument of, under this option. */
  | { readonly becomes: 'lifted'; readonly option: string }
  /** A plain value of ours by the member that is read: `ContentMode.FULL`. */
  | { readonly becomes: 'value'; readonly members: Readonly<Record<string, string>> }
  /** Sends one event: `send(client, { … })` becomes a tracking method of ours. */
  | { readonly becomes: 'event'; readonly event: EventFate }
  /** Stays where it is, and why. */
  | {
      readonly becomes: 'kept';
      readonly why: string;
      readonly severity: Severity;
      /** Exports inside of whose calls alone it works, so that they stay with it. */
      readonly holds?: readonly string[];
    };

export interface MigratedModule {
  readonly specifiers: readonly string[];
  readonly exports: Readonly<Record<string, ExportFate>>;
  /** Exports that hold the others as members. */
  readonly namespaces?: readonly string[];
}

/** Options of the tool inside the parameters of calls of a model, whichever file made the client. */
export interface PerCall {
  readonly fates: OptionFates;
  /** No other tool has options of these names: a file that imports nothing of the tool counts as well. */
  readonly isBranded: boolean;
}

/** A proxy that calls go through: an address and headers of its own. */
export interface Gateway {
  /** Behind these is the vendor's own API, and keys are the vendor's. */
  readonly plainHosts: readonly string[];
  /** Other addresses: the proxy chooses the vendor, or holds the keys. */
  readonly hosts: readonly string[];
  /** Options of clients that hold an address, and those that hold headers. */
  readonly addressOptions: readonly string[];
  readonly headerOptions: readonly string[];
  /** Lower case: how its headers begin. */
  readonly prefix: string;
  /** By the rest of the name: what says whose call it is, or no more than where to log. All others have a function. */
  readonly headers: Readonly<
    Record<string, { readonly to: string; readonly value?: string } | { readonly drop: true }>
  >;
  /** Headers that begin so are keys of the context. */
  readonly properties: string;
}

/** Methods of what the tool makes, which are called in another way with us. */
export interface MethodFacts {
  /** Arguments that stand in a row there, and under these names with us. */
  readonly positional: Readonly<Record<string, readonly string[]>>;
  /** Those of them that hardly anything else has: told about in files that import nothing of the tool. */
  readonly ownNames: readonly string[];
  readonly renamed: Readonly<Record<string, string>>;
  /** Methods whose options have other names, and at which argument these are. */
  readonly optionsAt: Readonly<Record<string, number>>;
  readonly options: OptionFates;
}

/** Our option; where it says the same in another way, `$` is the value, and `literal` is for a text that stands there ('': nothing). */
export type PropertyFate = string | { readonly to: string; readonly as: string; readonly literal?: string };

/** Our options by the properties, without case and underscores. */
export type PropertyFates = Readonly<Record<string, PropertyFate | readonly PropertyFate[]>>;

/** What becomes of one kind of event. */
export interface EventFate {
  /** The tracking method that takes its place; without one the event goes. */
  readonly method?: string;
  readonly properties: PropertyFates;
  readonly required: readonly string[];
  /** What one event said, and two do with us: the one that comes first, where the event has what it needs. */
  readonly first?: { readonly method: string; readonly properties: PropertyFates };
  /** Properties whose event has to stay, and why. */
  readonly asks?: Readonly<Record<string, string>>;
  /** Told where the event is moved or taken away, in the place of a warning that a drop-in may record it too. */
  readonly note?: string;
}

/** One kind of event that an app wrote by hand, by its name. */
export interface HandWrittenEvent extends EventFate {
  readonly pattern: RegExp;
}

/** Events that an app wrote by hand, through clients of these packages. */
export interface HandWritten {
  readonly senders: readonly string[];
  /** Of a client: `client.track(…)`. */
  readonly methods: readonly string[];
  /** Exports of the package that give a client. */
  readonly factories: readonly string[];
  readonly events: readonly HandWrittenEvent[];
  /** Keys of the event itself, beside its properties. */
  readonly keys: Readonly<Record<string, string>>;
}

/** A tool to migrate from: one row, read by one engine. */
export interface Migration {
  /** `from-<tool>` is the transform. */
  readonly tool: string;
  readonly label: string;
  /** npm packages that may go when nothing uses them any more. */
  readonly packages: readonly string[];
  readonly modules: readonly MigratedModule[];
  readonly perCall?: PerCall;
  readonly gateway?: Gateway;
  readonly methods?: MethodFacts;
  readonly handWritten?: HandWritten;
  /** Why there is no way back. */
  readonly irreversible: string;
  /** Told once for each file that changed. */
  readonly afterwards?: string;
}

/** Checks a row against the shape. */
export const defineMigration = (row: Migration): Migration => row;
