/** `amplitude-ai/dialects`: other names and properties for what is recorded, beside or instead of the `[Agent]` events. */
import * as data from '../../schema/generated/dialects.ts';
import { EventDialect } from './dialect.ts';

export type { Part as DialectPart } from '../../schema/dialect-data.ts';
export type { Dialect } from '../core/dialects.ts';
export { agentEvents } from './agent-events.ts';
export type { DialectSettings, EventDialect } from './dialect.ts';

/** A conversation as `llm_run_started`, `user_message`, `llm_message`, `tool_called` and `llm_run_finished`. */
export const llmRunEvents = new EventDialect(data.llmRunEvents);

/** One `llm_operation` for each call: counts, the beginning of the answer, and no word of the prompt. */
export const llmOperation = new EventDialect(data.llmOperation);

/** One `llm_operation` for each call, with its last five messages and the answer. */
export const llmTracing = new EventDialect(data.llmTracing);

/** One `ai_operation` for each call, with the last exchanges and the answer as text. */
export const aiOperation = new EventDialect(data.aiOperation);
