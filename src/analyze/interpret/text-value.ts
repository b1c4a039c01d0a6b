import { ts } from 'ts-morph';
import { hole, isPiece, resolved } from '../http/address.ts';
import type { Evaluation } from './evaluation.ts';
import type { Frame } from './frame.ts';
import { join, nothing, one, type Value } from './value.ts';

/** More ways to put a text together say nothing any more. */
const most = 12;

/** The texts that an expression may be, as far as they can be a piece of an address. */
export function textsOf(value: Value): string[] {
  return value.atoms.flatMap((atom) => (atom.kind === 'text' ? [atom.text] : []));
}

function textValue(texts: readonly string[]): Value {
  const kept = texts.slice(0, most).filter(isPiece);
  return kept.length === 0 ? nothing : join(kept.map((text) => one({ kind: 'text', text })));
}

export function literalText(node: ts.StringLiteralLike): Value {
  return isPiece(node.text) ? one({ kind: 'text', text: node.text }) : nothing;
}

export function templateText(it: Evaluation, node: ts.TemplateExpression, frame: Frame): Value {
  let texts = [node.head.text];
  for (const { expression, literal } of node.templateSpans) {
    texts = product(texts, piecesOf(it, expression, frame)).map((text) => text + literal.text);
  }
  return textValue(texts);
}

/** `a + b`; numbers come out as nothing. */
export function sumText(it: Evaluation, node: ts.BinaryExpression, frame: Frame): Value {
  const left = piecesOf(it, node.left, frame);
  const right = piecesOf(it, node.right, frame);
  return textValue(product(left, right));
}

/** `new URL(path, base)`. */
export function urlText(it: Evaluation, node: ts.NewExpression, frame: Frame): Value {
  const [path, base] = node.arguments ?? [];
  if (!path) return nothing;
  const paths = piecesOf(it, path, frame);
  if (!base) return textValue(paths);
  return textValue(piecesOf(it, base, frame).flatMap((from) => paths.map((each) => resolved(from, each))));
}

function product(left: readonly string[], right: readonly string[]): string[] {
  return left.flatMap((one) => right.map((other) => one + other)).slice(0, most);
}

/** Never empty: what says nothing is a hole. */
function piecesOf(it: Evaluation, node: ts.Expression, frame: Frame): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  const texts = textsOf(it.value(node, frame));
  return texts.length > 0 ? texts : [constantText(it, node, frame) ?? hole];
}

/** A template or a sum in the place of a piece may be no piece of its own (`v${n}`). */
function constantText(it: Evaluation, node: ts.Expression, frame: Frame): string | null {
  if (ts.isParenthesizedExpression(node)) return constantText(it, node.expression, frame);
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce((text, span) => text + hole + span.literal.text, node.head.text);
  }
  return null;
}

const keeping = new Set([
  'toString',
  'trim',
  'replace',
  'replaceAll',
  'toLowerCase',
  'trimEnd',
  'concat',
  'slice',
  'valueOf',
]);

/** What a method of a text gives, where that is still the text as far as it matters. */
export function textCall(name: string, of: Value): Value | null {
  const texts = of.atoms.filter(({ kind }) => kind === 'text');
  return texts.length > 0 && keeping.has(name) ? { atoms: texts, open: of.open } : null;
}
