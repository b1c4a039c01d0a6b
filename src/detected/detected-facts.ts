import type { OperationKind } from '../providers/facts.ts';

/**
 * What a method, a function or a static gives: a part by its name, `self` for an object like the one it is asked of,
 * one of two parts by whether the object or anything given to it asks a model, or a part by the text of an argument.
 */
export type Gives =
  | string
  | { readonly asking: string; readonly otherwise: string }
  | { readonly byText: readonly { readonly text: RegExp; readonly part: string }[] };

/** An object of an SDK, by what can be done with it. */
export interface PartFacts {
  /** Method paths that ask a model, by kind: `{ chat: ['invoke', 'predictions.create'] }`. */
  readonly asks?: Readonly<Partial<Record<OperationKind, readonly string[]>>>;
  readonly gives?: Readonly<Record<string, Gives>>;
  /** Properties that hold another part. */
  readonly holds?: Readonly<Record<string, string>>;
  /** Static methods of its classes that make one. */
  readonly statics?: Readonly<Record<string, Gives>>;
  /** Methods that are given what it runs: what it becomes asks where one of these asks. */
  readonly runs?: readonly string[];
  /** It is a function itself, and calling it asks. */
  readonly isAsked?: OperationKind;
  /** The method that sends commands, and the kind of each command's class. */
  readonly sends?: { readonly method: string; readonly commands: Readonly<Record<string, OperationKind>> };
}

/** Classes that an SDK exports and what `new` makes of them. */
export interface ClassFacts {
  readonly names: readonly string[] | { readonly like: RegExp; readonly except?: RegExp };
  readonly part: string;
  readonly isDefault?: boolean;
  /** What a parameter of the type is taken for, where `part` says less than apps mean by it. */
  readonly typed?: string;
  /** Types that the environment declares, so that nothing imports them. */
  readonly isAmbient?: boolean;
}

/** Functions that ask a model, that make something, or that hand something to a callback. */
export interface FunctionFacts {
  readonly names: readonly string[];
  readonly asks?: OperationKind;
  readonly gives?: Gives;
  readonly isDefault?: boolean;
  /** Callbacks in the options of a call, with the parts that they are given, by position. */
  readonly hands?: Readonly<Record<string, readonly string[]>>;
}

/** Exports that are an object of the SDK, made already. */
export interface ValueFacts {
  readonly names: readonly string[];
  readonly part: string;
  readonly isDefault?: boolean;
}

/**
 * A row for what is found without a drop-in of ours: frameworks, SDKs of other vendors, retired majors. Names only; each
 * was read from the declarations of the npm package.
 */
export interface DetectedFacts {
  /** `provider` of a call site. */
  readonly id: string;
  readonly label: string;
  /** npm names; with `/*` behind a scope, all packages of it. */
  readonly packages: readonly string[];
  readonly parts: Readonly<Record<string, PartFacts>>;
  readonly classes?: readonly ClassFacts[];
  readonly functions?: readonly FunctionFacts[];
  readonly values?: readonly ValueFacts[];
  /** How its calls are recorded with our package, in one sentence. */
  readonly advice: string;
  /** Shortest real program, with one call site; the finder's test runs on it. */
  readonly example: string;
}

/** Checks a row against the shape: parts that it names exist. */
export function defineDetected<const Part extends string>(
  facts: Omit<DetectedFacts, 'parts'> & { readonly parts: Readonly<Record<Part, PartFacts>> },
): DetectedFacts {
  return facts;
}
