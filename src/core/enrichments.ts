import type { SessionEnrichments } from '../../schema/generated/options.ts';

/** Amplitude's server reads this key under another name than the API has. */
const renamed: Record<string, string> = { behavioralPatterns: 'user_friction' };

/** Free words of the conversation or about it: left out where content must not leave. */
const contentKeys = new Set([
  'quote',
  'rationale',
  'improvementOpportunities',
  'taskFailureReason',
  'negativeFeedbackPhrases',
]);

/** Below these keys stand names that the app chose; they stay as they are. */
const keyedByApp = new Set(['topicClassifications', 'outcomesByTopic', 'messageLabels']);

const defaults = {
  hasTaskFailure: false,
  hasNegativeFeedback: false,
  hasDataQualityIssues: false,
  hasTechnicalFailure: false,
  schemaVersion: '2.0',
} satisfies SessionEnrichments;

/** The wire form of enrichments: snake_case keys, flags always present. */
export function encodeEnrichments(enrichments: SessionEnrichments, withContent: boolean): unknown {
  return snake({ ...defaults, ...enrichments }, withContent);
}

function snake(value: unknown, withContent: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => snake(item, withContent));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== undefined && (withContent || !contentKeys.has(key)))
      .map(([key, item]) => [wireKey(key), inner(key, item, withContent)]),
  );
}

function inner(key: string, value: unknown, withContent: boolean): unknown {
  if (key === 'customMetadata') return value;
  if (!keyedByApp.has(key) || typeof value !== 'object' || value === null) return snake(value, withContent);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, snake(item, withContent)]));
}

function wireKey(key: string): string {
  return renamed[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
