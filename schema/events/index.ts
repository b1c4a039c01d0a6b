import type { EventDefinition } from '../event.ts';
import { aiResponse } from './ai-response.ts';
import { embedding } from './embedding.ts';
import { evaluatorResult } from './evaluator-result.ts';
import { score } from './score.ts';
import { sessionEnd } from './session-end.ts';
import { sessionEnrichment } from './session-enrichment.ts';
import { sessionEvaluation } from './session-evaluation.ts';
import { sessionRecord } from './session-record.ts';
import { span } from './span.ts';
import { toolCall } from './tool-call.ts';
import { topicClassification } from './topic-classification.ts';
import { userMessage } from './user-message.ts';

/** The events table. Keys name the events inside the package. */
export const events = {
  userMessage,
  aiResponse,
  toolCall,
  embedding,
  span,
  sessionEnd,
  sessionEnrichment,
  score,
  sessionEvaluation,
  sessionRecord,
  topicClassification,
  evaluatorResult,
} as const satisfies Record<string, EventDefinition>;

export type EventKey = keyof typeof events;
