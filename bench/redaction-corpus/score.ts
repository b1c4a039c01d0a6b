import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRedactor } from '../../src/core/redact/redactor.ts';

export const classes = ['email', 'phone', 'card', 'ssn', 'iban', 'ip', 'secret'] as const;
export type Class = (typeof classes)[number];

interface Span {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** What became of one class. A label counts as found when none of it is left, whatever the placeholder says. */
export interface Score {
  found: number;
  missed: string[];
  /** Replaced although nothing of the kind stands there. */
  wrong: string[];
}

export type Scores = Readonly<Record<Class, Score>>;

const folder = fileURLToPath(new URL('.', import.meta.url));
const label = new RegExp(String.raw`\{(${classes.join('|')}):([^}]*)\}`, 'g');
const placeholder = new RegExp(String.raw`\[(${classes.join('|')})\]`, 'g');

export const locales: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => basename(name, '.txt'))
  .sort();

/** One text a line; `{phone:…}` is a label, which is not part of the text. */
export function linesOf(locale: string): string[] {
  return readFileSync(`${folder}/${locale}.txt`, 'utf8').split('\n').filter(Boolean);
}

function unlabelled(line: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: kind = '', 2: value = '', index } of line.matchAll(label)) {
    text += line.slice(from, index);
    spans.push({ kind, start: text.length, end: text.length + value.length });
    text += value;
    from = index + whole.length;
  }
  return { text: text + line.slice(from), spans };
}

/** Which parts of a text were replaced: what stands between two placeholders stands in the text as well. */
function replacedIn(text: string, labels: readonly Span[], shown: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  let from = 0;
  const marks = [...shown.matchAll(placeholder)];
  marks.forEach(({ 0: mark, 1: kind = '', index }, place) => {
    const start = at + (index - from);
    from = index + mark.length;
    const next = shown.slice(from, marks[place + 1]?.index);
    const isLast = place === marks.length - 1;
    // A full stop alone may stand in what was replaced as well.
    const behind = labels.find((one) => one.end > start && text.startsWith(next, one.end))?.end;
    const end = isLast ? text.length - next.length : (behind ?? text.indexOf(next, start + 1));
    if (end === -1) throw new Error(`cannot tell what was replaced: ${shown}`);
    spans.push({ kind, start, end });
    at = end;
  });
  return spans;
}

/** How well the redactor does on the texts of some locales. */
export function scoreOf(names: readonly string[]): Scores {
  const redactor = createRedactor({ pii: true });
  if (!redactor) throw new Error('A redactor that redacts exists.');
  const empty = (): Score => ({ found: 0, missed: [], wrong: [] });
  const scores: Scores = {
    email: empty(),
    phone: empty(),
    card: empty(),
    ssn: empty(),
    iban: empty(),
    ip: empty(),
    secret: empty(),
  };
  for (const line of names.flatMap(linesOf)) {
    const { text, spans } = unlabelled(line);
    const replaced = replacedIn(text, spans, redactor.text(text));
    for (const { kind, start, end } of spans) {
      const score = scores[kind as Class]; // The pattern of labels knows no other.
      if (replaced.some((one) => one.start <= start && end <= one.end)) score.found += 1;
      else score.missed.push(text.slice(start, end));
    }
    for (const { kind, start, end } of replaced) {
      const isLabelled = spans.some((one) => one.start < end && start < one.end);
      if (!isLabelled) scores[kind as Class].wrong.push(text.slice(start, end)); // As above.
    }
  }
  return scores;
}

export const recallOf = ({ found, missed }: Score): number => found / (found + missed.length);
export const precisionOf = ({ found, wrong }: Score): number => found / (found + wrong.length);
