import type { LlmCall } from '../../schema/llm-call.ts';

/**
 * The static half of a provider row: names and ranges only, no code that touches an SDK.
 * The analyser, the codemods, the docs and the MCP patterns read this half; the runtime adds readers to it
 * (`src/providers/<id>/index.ts`).
 */

/** What a call asks of a model. It decides which `[Agent]` events come out of it. */
export type OperationKind = LlmCall['kind'];

export interface ClientFacts {
  /** Exported class name, for example `OpenAI`. */
  readonly name: string;
  /** Also the module's default export. */
  readonly isDefault?: boolean;
  /** The module's default export is one made of this class, ready for use (Ollama's). */
  readonly isDefaultInstance?: boolean;
  /**
   * The package root does not offer it: its name says nothing without that of the SDK, or apps do not make it themselves.
   */
  readonly isOnSubpathOnly?: boolean;
}

export interface OperationFacts {
  /** Method path on a client, dot-separated: `chat.completions.create`. It is the `api` of a call site. */
  readonly path: string;
  readonly kind: OperationKind;
  /**
   * Sibling methods that end in this one (`chat.completions.parse` calls `create`): call sites in their own right,
   * observed at run time through this leaf.
   */
  readonly helpers?: readonly string[];
  /**
   * Method paths that carry the call at run time, where `path` is not on a prototype or is not the one that sends:
   * `models.generateContentInternal`. Every one that a client has is observed. Default: `path`.
   */
  readonly leaves?: readonly string[];
  /** Names of the classes of the first argument that make it a call of a model: `ConverseCommand`. */
  readonly commands?: readonly string[];
}

/** A function of a module that asks a model, which it is given. */
export interface FunctionFacts {
  readonly name: string;
  readonly kind: 'chat' | 'embedding';
}

export interface PackageFacts {
  /** npm name. */
  readonly name: string;
  /** Semver range that the contract tests hold. */
  readonly range: string;
  /** Specifiers that give the same module as the bare name (`openai/index.mjs`). */
  readonly aliases?: readonly string[];
  /** CommonJS without a default of its own: what an ESM import of it has as default is all of it. */
  readonly isCommonJs?: boolean;
  /** Value entry points that we do not replace, each with the reason shown to the user. */
  readonly foreignEntries?: readonly { readonly pattern: string; readonly reason: string }[];
  /** Client option that lets the SDK run in a browser, where the drop-in does not work. */
  readonly browserOption?: string;
  /** Exports of majors below `range` that later ones dropped: who imports them is not on a supported major. */
  readonly retiredExports?: { readonly names: readonly string[]; readonly reason: string };
}

export interface ProviderFacts {
  /** Folder name, and what `patch({ providers })` and the commands call it. */
  readonly id: string;
  /** Value of `[Agent] Provider`, where several SDKs lead to one vendor. Default: `id`. */
  readonly provider?: string;
  readonly label: string;
  readonly package: PackageFacts;
  /** `amplitude-ai/<dropin>` replaces the package's bare specifier. */
  readonly dropin: string;
  readonly clients: readonly ClientFacts[];
  readonly operations: readonly OperationFacts[];
  /** Functions that stand beside the clients, or in their place. */
  readonly functions?: readonly FunctionFacts[];
  /** Methods of a client that give another client of the same kind: `withOptions`. */
  readonly clones?: readonly string[];
  /** Methods of one of the clients that give another of them, of the SDK's own class: `getGenerativeModel`. */
  readonly makes?: readonly string[];
  /** API hosts of the vendor, for raw HTTP detection and for deciding what a server understands. */
  readonly hosts: readonly string[];
  /** Shortest real program, used by docs, MCP patterns and the finder's snapshot test. */
  readonly example: string;
}

/** Checks a row against the shape and keeps its literal types. */
export function defineFacts<const T extends ProviderFacts>(facts: T): T {
  return facts;
}
