import type { ts } from 'ts-morph';
import type { HttpClientFacts } from '../../detected/http-client-facts.ts';
import type { RecorderFacts } from '../../detected/recorder-facts.ts';
import type { OwnExport } from '../project/own-package.ts';
import type { SdkRow } from '../project/sdk-row.ts';
import type { Confidence, Via } from '../report.ts';
import type { Frame } from './frame.ts';

/** Where a client, or a part of one, comes from. */
export interface Made {
  /** The expression that made the client; `null` when only its type is known. */
  readonly node: ts.Node | null;
  readonly how: string;
  readonly trust: Confidence;
  /** File whose import of the SDK it goes back to; `null` for types. */
  readonly importedIn: string | null;
}

/** A client or another object of an SDK (`path` is '' or ends in a colon), a resource of one (`chat.completions`), or a method that sends a request. */
export interface SdkMember {
  readonly kind: 'sdk-member';
  readonly row: SdkRow;
  readonly path: string;
  readonly via: Via | null;
  readonly made: Made;
}

export interface SdkModule {
  readonly kind: 'sdk-module';
  readonly row: SdkRow;
  /** Rows of the same package that know its other exports. */
  readonly others: readonly SdkRow[];
  readonly via: Via | null;
  readonly subpath: string;
  readonly importedIn: string;
}

export interface SdkClass {
  readonly kind: 'sdk-class';
  readonly row: SdkRow;
  readonly name: string;
  readonly via: Via | null;
  readonly importedIn: string;
}

/** Something of a recorder's, ours or another tool's. */
export interface Recorder {
  readonly kind: 'recorder';
  readonly row: RecorderFacts;
  /** Export of the recorder that it is, or that made it. */
  readonly name: string;
  /** What that made, and not the export itself. */
  readonly isMade: boolean;
}

export interface RecorderModule {
  readonly kind: 'recorder-module';
  readonly rows: readonly RecorderFacts[];
  readonly importedIn: string;
}

/** An HTTP client, made with an address to start from, or a method of it. */
export interface HttpMember {
  readonly kind: 'http-member';
  readonly row: HttpClientFacts;
  /** '' is the client itself. */
  readonly method: string;
  readonly base: readonly string[];
  readonly importedIn: string | null;
}

export type Callable = ts.FunctionLikeDeclaration;
export type ClassLike = ts.ClassLikeDeclaration;

export type Atom =
  | SdkMember
  | SdkModule
  | SdkClass
  | Recorder
  | RecorderModule
  | { readonly kind: 'own-module'; readonly importedIn: string }
  | { readonly kind: 'own-function'; readonly name: OwnExport }
  | { readonly kind: 'module'; readonly file: string }
  | { readonly kind: 'function'; readonly node: Callable; readonly frame: Frame; readonly self: Value | null }
  /** The type of a function: known by what it returns. */
  | { readonly kind: 'signature'; readonly node: ts.SignatureDeclaration; readonly frame: Frame }
  | { readonly kind: 'class'; readonly node: ClassLike; readonly frame: Frame }
  | { readonly kind: 'instance'; readonly node: ClassLike | Callable; readonly frame: Frame }
  | { readonly kind: 'object'; readonly node: ts.ObjectLiteralExpression; readonly frame: Frame }
  /** The type of an object: an interface or a literal type. */
  | { readonly kind: 'shape'; readonly node: ts.InterfaceDeclaration | ts.TypeLiteralNode; readonly frame: Frame }
  | { readonly kind: 'namespace'; readonly node: ts.ModuleDeclaration }
  /** Anything that holds many of one kind: an array, a map, a record. Iterating over a map gives pairs. */
  | {
      readonly kind: 'list';
      readonly node: ts.Node;
      readonly items: Value;
      readonly places: readonly Value[];
      readonly holds?: 'pairs' | 'names';
    }
  /** A function or a box whose code we cannot read and that gives this. */
  | { readonly kind: 'thunk'; readonly gives: Value }
  /** A text that is an address, or a piece of one; `hole` stands for what is not known of it. */
  | { readonly kind: 'text'; readonly text: string }
  | HttpMember
  | { readonly kind: 'http-module'; readonly row: HttpClientFacts; readonly importedIn: string }
  | { readonly kind: 'global' };

export type AtomOf<Kind extends Atom['kind']> = Extract<Atom, { kind: Kind }>;

/** Everything that an expression may be. `open`: it may be something else besides. */
export interface Value {
  readonly atoms: readonly Atom[];
  readonly open: boolean;
}

export const nothing: Value = { atoms: [], open: false };
export const unknown: Value = { atoms: [], open: true };

/** More than this many possibilities say nothing any more. */
const most = 24;

export function one(atom: Atom, open = false): Value {
  return { atoms: [atom], open };
}

export function join(values: readonly Value[]): Value {
  let first: Value | undefined;
  let isOne = true;
  let open = false;
  for (const value of values) {
    open ||= value.open;
    if (value.atoms.length === 0) continue;
    isOne &&= first === undefined || first.atoms === value.atoms;
    first ??= value;
  }
  // Mostly there is nothing to join.
  if (!first) return open ? unknown : nothing;
  if (isOne) return first.open === open ? first : { atoms: first.atoms, open };
  const atoms = distinct(values);
  if (atoms.length === first.atoms.length && first.open === open) return first;
  if (atoms.length <= most) return { atoms, open };
  return { atoms: atoms.sort((a, b) => weight(b) - weight(a)).slice(0, most), open: true };
}

/** Each thing once. Most come again as the same object, which is known without a key. */
function distinct(values: readonly Value[]): Atom[] {
  const same = new Set<Atom>();
  for (const value of values) for (const atom of value.atoms) same.add(atom);
  if (same.size <= few)
    return [...same].filter((atom, place, all) => all.findIndex((each) => isEqual(each, atom)) === place);
  const atoms = new Map<string, Atom>();
  for (const atom of same) {
    const key = keyOf(atom);
    if (!atoms.has(key)) atoms.set(key, atom);
  }
  return [...atoms.values()];
}

/** So many are compared with each other sooner than their keys are made. */
const few = 12;

/** Whether their keys are equal, mostly without making them. */
function isEqual(one: Atom, other: Atom): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind) return false;
  if (!('node' in one) || !('node' in other)) return keyOf(one) === keyOf(other);
  if (one.node !== other.node) return false;
  return !('frame' in one) || !('frame' in other) || one.frame === other.frame;
}

function weight({ kind }: Atom): number {
  return kind.startsWith('sdk-') ? 1 : 0;
}

const ids = new WeakMap<object, number>();
let lastId = 0;

export function idOf(object: object): number {
  const known = ids.get(object);
  if (known !== undefined) return known;
  ids.set(object, ++lastId);
  return lastId;
}

/** Equal keys: the same thing in the program. */
export function keyOf(atom: Atom): string {
  switch (atom.kind) {
    case 'sdk-member':
      return `${atom.kind} ${atom.row.id} ${atom.path} ${atom.via} ${atom.made.node ? idOf(atom.made.node) : ''} ${atom.made.trust}`;
    case 'sdk-module':
      return `${atom.kind} ${atom.row.id} ${atom.subpath} ${atom.via} ${atom.importedIn}`;
    case 'sdk-class':
      return `${atom.kind} ${atom.row.id} ${atom.name} ${atom.via} ${atom.importedIn}`;
    case 'own-function':
      return `${atom.kind} ${atom.name}`;
    case 'module':
      return `${atom.kind} ${atom.file}`;
    case 'own-module':
      return `${atom.kind} ${atom.importedIn}`;
    case 'recorder':
      return `${atom.kind} ${atom.row.via} ${atom.name} ${atom.isMade}`;
    case 'text':
      return `${atom.kind} ${atom.text}`;
    case 'http-module':
      return `${atom.kind} ${atom.row.id} ${atom.importedIn}`;
    case 'http-member':
      return `${atom.kind} ${atom.row.id} ${atom.method} ${atom.base.join(' ')} ${atom.importedIn}`;
    case 'recorder-module':
      return `${atom.kind} ${atom.rows.map(({ via }) => via).join()} ${atom.importedIn}`;
    case 'global':
      return atom.kind;
    case 'thunk':
      return `${atom.kind} ${atom.gives.atoms.map(keyOf).join('+')}`;
    case 'namespace':
    case 'list':
      return `${atom.kind} ${idOf(atom.node)}`;
    default:
      return `${atom.kind} ${idOf(atom.node)} ${idOf(atom.frame)}`;
  }
}

/** Lists inside of lists beyond this are not told apart. */
const deepest = 4;

/** Equal keys: the same things, and lists of the same things. */
export function deepKeyOf(value: Value, depth = 0): string {
  const keys = value.atoms.map((atom) => {
    if (depth === deepest) return keyOf(atom);
    if (atom.kind === 'thunk') return `${atom.kind}(${deepKeyOf(atom.gives, depth + 1)})`;
    if (atom.kind !== 'list') return keyOf(atom);
    const held = [atom.items, ...atom.places].map((each) => deepKeyOf(each, depth + 1));
    return `${keyOf(atom)}[${held.join()}]`;
  });
  return `${keys.join('+')}${value.open ? '?' : ''}`;
}

/** The clients, resources and methods among the possibilities. */
export function membersIn(value: Value): SdkMember[] {
  return value.atoms.filter((atom) => atom.kind === 'sdk-member');
}

/** The same possibilities with each client or resource changed. */
export function mapMembers(value: Value, change: (member: SdkMember) => SdkMember): Value {
  return join([
    { atoms: value.atoms.map((atom) => (atom.kind === 'sdk-member' ? change(atom) : atom)), open: value.open },
  ]);
}
