import { z } from 'zod';
import type { FieldFacts } from './field.ts';
import { messageLabel } from './message.ts';

const ratio = () => z.number().min(0).max(1);

const evidenceQuote = z
  .object({
    quote: z.string().describe('Words of the conversation.'),
    turnIndex: z.number().int().nonnegative().describe('Position in the conversation, counted from 0.'),
    role: z.string().optional().describe('Who spoke: "user", "assistant" or "tool".'),
  })
  .meta({ id: 'EvidenceQuote' });

const topicClassification = z
  .object({
    l1: z.string().optional().describe('The one category, where a topic model allows just one.'),
    values: z.array(z.string()).optional().describe('The categories, where it allows several.'),
    primary: z.string().optional().describe('The main one of `values`.'),
    l2: z.string().optional().describe('Deprecated: use `subcategories`.'),
    subcategories: z.array(z.string()).optional().describe('Finer codes within the category.'),
    topicsCovered: z.array(z.string()).optional().describe('Every topic that came up.'),
    outcomesByTopic: z.record(z.string(), z.string()).optional().describe('How each topic ended.'),
  })
  .meta({ id: 'TopicClassification' });

const rubricScore = z
  .object({
    name: z.string().describe('Name of the rubric, for example "task_completion".'),
    score: ratio().describe('0 to 1.'),
    rationale: z.string().optional().describe('Why this score.'),
    evidence: z.array(evidenceQuote).optional().describe('Quotes that support it.'),
    improvementOpportunities: z.string().optional().describe('What would have been better.'),
  })
  .meta({ id: 'RubricScore' });

/** What an app may say about a finished session. Sent as one JSON string with snake_case keys. */
export const sessionEnrichments = z
  .object({
    topicClassifications: z.record(z.string(), topicClassification).optional().describe('By topic model.'),
    rubrics: z.array(rubricScore).optional().describe('Scored dimensions.'),
    overallOutcome: z.string().optional().describe('For example "response_provided" or "abandoned".'),
    qualityScore: ratio().optional().describe('Overall quality, 0 to 1.'),
    sentimentScore: ratio().optional().describe('Sentiment of the user, 0 to 1.'),
    hasTaskFailure: z.boolean().optional().describe('The task was not done. Default false.'),
    hasNegativeFeedback: z.boolean().optional().describe('The user was not content. Default false.'),
    hasDataQualityIssues: z.boolean().optional().describe('Answers had wrong data. Default false.'),
    hasTechnicalFailure: z.boolean().optional().describe('Something broke. Default false.'),
    taskFailureType: z.string().optional().describe('Kind of failure.'),
    taskFailureReason: z.string().optional().describe('Explanation of the failure.'),
    negativeFeedbackPhrases: z.array(z.string()).optional().describe('Words in which the user complained.'),
    dataQualityIssues: z.array(z.string()).optional().describe('What was wrong with the data.'),
    technicalErrorCount: z.number().int().nonnegative().optional().describe('Number of technical errors.'),
    agentChain: z.array(z.string()).optional().describe('Agents in the order of delegation.'),
    rootAgentName: z.string().optional().describe('Agent that was asked first.'),
    requestComplexity: z.string().optional().describe('"simple", "moderate", "complex" or "ambiguous".'),
    errorCategories: z.array(z.string()).optional().describe('Kinds of errors.'),
    behavioralPatterns: z.array(z.string()).optional().describe('Patterns such as "retry_storm".'),
    customMetadata: z.record(z.string(), z.unknown()).optional().describe('Anything else.'),
    messageLabels: z.record(z.string(), z.array(messageLabel)).optional().describe('Labels by message id.'),
    schemaVersion: z.string().optional().describe('Version of this shape. Default "2.0".'),
  })
  .meta({ id: 'SessionEnrichments' });

/** The one field that carries enrichments; `wrap` says whether its event must have it. */
export function enrichmentsField<R>(wrap: (type: typeof sessionEnrichments, facts: FieldFacts) => R): R {
  return wrap(sessionEnrichments, {
    wire: '[Agent] Enrichments',
    privacy: 'none',
    encoding: 'enrichments',
    description: 'Topics, rubric scores, outcome, flags and labels of the session as a JSON object.',
  });
}
