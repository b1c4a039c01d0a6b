import { type CustomPattern, compilePattern, redacted } from './custom-pattern.ts';
import { mapStrings, type Replace } from './map-strings.ts';
import { redactCustom } from './redact-custom.ts';
import { redactLabelled } from './redact-labelled.ts';
import { redactPii } from './redact-pii.ts';

export interface RedactorOptions {
  /** Whether e-mail addresses, phone, card, bank account and social security numbers, IP addresses and keys go. */
  readonly pii: boolean;
  /** Applied before the built-in kinds, in this order. */
  readonly patterns?: readonly CustomPattern[] | undefined;
}

/** Replaces what is personal or secret by placeholders such as `[email]`. Never throws; redacting twice is the same. */
export interface Redactor {
  text(value: string): string;
  /** The same for the strings, keys and numbers of a JSON-like value; the value itself when nothing was replaced. */
  deep(value: unknown): unknown;
}

/**
 * Undefined when there is nothing to redact.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` for a pattern that cannot work.
 */
export function createRedactor({ pii, patterns = [] }: RedactorOptions): Redactor | undefined {
  const compiled = patterns.map(compilePattern);
  const builtIn: Replace = pii ? redactLabelled : (text) => text;
  if (compiled.length === 0) {
    if (!pii) return undefined;
    return { text: redactPii, deep: (value) => mapStrings(value, builtIn) };
  }
  return {
    text: (value) => builtIn(redactCustom(compiled, [value]).get(value) ?? redacted, undefined),
    deep(value) {
      const texts = new Set<string>();
      mapStrings(value, (text) => {
        texts.add(text);
        return text;
      });
      const custom = redactCustom(compiled, texts);
      return mapStrings(value, (text, key) => builtIn(custom.get(text) ?? redacted, key));
    },
  };
}
