import type { PrivacyClass } from '../../schema/field-class.ts';

/**
 * What leaves the process.
 *
 * - `full`: everything; Amplitude can evaluate sessions.
 * - `metadata_only`: no prompt, answer, system prompt, tool definition, argument, result, attachment or error text.
 * - `customer_enriched`: the same, and the app sends labels of its own through `trackSessionEnrichment`.
 */
export type ContentMode = 'full' | 'metadata_only' | 'customer_enriched';

const matrix: Record<ContentMode, Record<PrivacyClass, boolean>> = {
  full: { none: true, identity: true, content: true },
  metadata_only: { none: true, identity: true, content: false },
  customer_enriched: { none: true, identity: true, content: false },
};

/** From open to closed. */
const strictness: readonly ContentMode[] = ['full', 'customer_enriched', 'metadata_only'];

export const contentModes: readonly string[] = Object.keys(matrix);

/** Whether a mode lets a class of values out. */
export function mayLeave(mode: ContentMode, privacy: PrivacyClass): boolean {
  return matrix[mode][privacy];
}

/** Of several modes the one that lets out least: a call, a session or a client may ask for less, never for more. */
export function strictest(mode: ContentMode, other: ContentMode | undefined): ContentMode {
  return other !== undefined && strictness.indexOf(other) > strictness.indexOf(mode) ? other : mode;
}

export function isContentMode(value: string): value is ContentMode {
  return Object.hasOwn(matrix, value);
}
