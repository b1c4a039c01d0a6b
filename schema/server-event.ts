import { z } from 'zod';
import { type FieldFacts, optional, required } from './field.ts';

/**
 * Events that Amplitude makes after a session has closed. A client never sends them; they are in the table so that
 * schemas, docs and catalogs are complete, and so that sending one by mistake is recognised.
 */
type Kind = 'string' | 'number' | 'boolean' | 'string[]';

const types = {
  string: () => z.string(),
  number: () => z.number(),
  boolean: () => z.boolean(),
  'string[]': () => z.array(z.string()),
} satisfies Record<Kind, () => z.ZodType>;

type Row = readonly [wire: string, kind: Kind, need: 'required' | 'optional', description: string];

/** Builds fields from rows; option names follow from the wire names. */
export function serverFields(rows: readonly Row[]): Record<string, z.ZodType> {
  return Object.fromEntries(
    rows.map(([wire, kind, need, description]) => {
      const facts: FieldFacts = { wire, privacy: 'none', description, derived: true };
      const type: z.ZodType = types[kind]();
      return [optionName(wire), need === 'required' ? required(type, facts) : optional(type, facts)];
    }),
  );
}

function optionName(wire: string): string {
  const words = wire.replace(/^\[\w+\] /, '').split(' ');
  return words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : (word[0] ?? '').toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('');
}

/** Rows that every server-side event begins with. */
export const evaluationRows = [
  ['[Agent] Session ID', 'string', 'required', 'The session that was evaluated.'],
  ['[Agent] Agent ID', 'string', 'required', 'The agent that was evaluated.'],
  ['[Agent] Customer Org ID', 'string', 'required', 'The customer account of the session.'],
  ['[Agent] Evaluation Source', 'string', 'required', 'Who evaluated; "ai" for the pipeline.'],
  ['[Agent] Taxonomy Version', 'string', 'required', 'Configuration that was used.'],
  ['[Agent] Evaluated At', 'number', 'required', 'When, in milliseconds since 1970.'],
] as const satisfies readonly Row[];

/** Rows that sum a session up. */
export const sessionSummaryRows = [
  ['[Agent] Overall Outcome', 'string', 'required', 'How the session ended: "success", "failure", "abandoned", …'],
  ['[Agent] Turn Count', 'number', 'required', 'Turns of the conversation.'],
  ['[Agent] Session Total Tokens', 'number', 'optional', 'Tokens over all turns.'],
  ['[Agent] Session Avg Latency Ms', 'number', 'optional', 'Mean latency of the answers in milliseconds.'],
  ['[Agent] Request Complexity', 'string', 'optional', '"simple", "moderate", "complex" or "ambiguous".'],
  ['[Agent] Has Task Failure', 'boolean', 'required', 'The request was not fulfilled.'],
  ['[Agent] Has Negative Feedback', 'boolean', 'required', 'The user was not content.'],
  ['[Agent] Has Technical Failure', 'boolean', 'required', 'A tool or service broke.'],
  ['[Agent] Has Data Quality Issues', 'boolean', 'required', 'The answers had wrong data.'],
  ['[Agent] Models Used', 'string[]', 'optional', 'Models of the session.'],
  ['[Agent] Root Agent Name', 'string', 'optional', 'Agent that was asked first.'],
  ['[Agent] Agent Chain Depth', 'number', 'optional', 'Number of agents in the chain.'],
  ['[Agent] Agent Chain', 'string[]', 'optional', 'Agents in the order of delegation.'],
  ['[Agent] Task Failure Type', 'string', 'optional', 'Kind of failure.'],
  ['[Agent] Task Failure Reason', 'string', 'optional', 'Explanation of the failure.'],
  ['[Agent] Technical Error Count', 'number', 'optional', 'Number of technical errors.'],
  ['[Agent] Error Categories', 'string[]', 'optional', 'Kinds of errors.'],
  ['[Agent] Behavioral Patterns', 'string[]', 'optional', 'Patterns such as "retry_storm".'],
  ['[Agent] Session Cost USD', 'number', 'optional', 'Price of all calls in US dollars.'],
  ['[Agent] Enrichment Cost USD', 'number', 'optional', 'Price of the evaluation itself in US dollars.'],
  ['[Agent] Quality Score', 'number', 'optional', 'Overall quality, 0 to 1.'],
  ['[Agent] Sentiment Score', 'number', 'optional', 'Sentiment of the user, 0 to 1.'],
  ['[Agent] Project ID', 'string', 'optional', 'Amplitude project of the session.'],
  ['[Agent] Has User Feedback', 'boolean', 'required', 'The user gave explicit feedback.'],
  ['[Agent] User Score', 'number', 'optional', 'Mean of the explicit feedback, 0 to 1.'],
  ['[Agent] Agent Version', 'string', 'optional', 'Version of the agent.'],
] as const satisfies readonly Row[];
