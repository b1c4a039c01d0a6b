import { countTokens } from './count-tokens.ts';
import type { Scenario, ScenarioToolCall, ScenarioUsage } from './scenario.ts';
import { sampleOf, sampleRecord } from './schema-sample.ts';

export interface OfferedTool {
  readonly name: string;
  readonly schema: unknown;
}

/** A request in terms that both vendors share. */
export interface Question {
  readonly model: string;
  /** Everything that the model reads, for the token count. */
  readonly inputText: string;
  readonly images: number;
  readonly lastUserText: string;
  /** Set when the last message brings a tool's result. */
  readonly toolResult?: string | undefined;
  readonly tools: readonly OfferedTool[];
  readonly toolChoice: 'auto' | 'none' | { readonly name: string };
  /** JSON Schema that a structured answer has to obey. */
  readonly answerSchema?: unknown;
  readonly wantsReasoning: boolean;
}

export interface Answer {
  readonly model: string;
  readonly texts: readonly string[];
  readonly reasoning: readonly string[];
  readonly toolCalls: readonly ScenarioToolCall[];
  readonly finish: 'complete' | 'length' | 'failed';
  readonly failure: { readonly code: 'server_error' | 'rate_limit_exceeded'; readonly message: string };
  readonly usage: Required<ScenarioUsage>;
  readonly chunks?: number | undefined;
}

const tokensPerImage = 85;
const scriptedReasoning = 'First I read the question, then I answer it.';

/** Decides the whole answer: what the scenario says, and the script for everything it leaves open. */
export function planAnswer(question: Question, scenario: Scenario): Answer {
  const toolCalls = scenario.toolCalls ?? (scenario.text === undefined ? scriptedToolCalls(question) : []);
  const reasoning = strings(scenario.reasoning) ?? (question.wantsReasoning ? [scriptedReasoning] : []);
  const texts = strings(scenario.text) ?? (toolCalls.length > 0 ? [] : [scriptedText(question)]);
  return {
    model: scenario.model ?? servedModel(question.model),
    texts,
    reasoning,
    toolCalls,
    finish: scenario.finish ?? 'complete',
    failure: scenario.failure ?? { code: 'server_error', message: 'The model stopped with an internal error.' },
    usage: scenario.usage
      ? { cacheRead: 0, cacheWrite: 0, reasoning: 0, ...scenario.usage }
      : countedUsage(question, { texts, reasoning, toolCalls }),
    chunks: scenario.chunks,
  };
}

function scriptedToolCalls({ tools, toolChoice, toolResult, answerSchema }: Question): ScenarioToolCall[] {
  if (toolChoice === 'none' || toolResult !== undefined || answerSchema !== undefined) return [];
  const tool = toolChoice === 'auto' ? tools[0] : tools.find(({ name }) => name === toolChoice.name);
  return tool ? [{ name: tool.name, arguments: sampleRecord(tool.schema) }] : [];
}

function scriptedText({ answerSchema, toolResult, lastUserText }: Question): string {
  if (answerSchema !== undefined) return JSON.stringify(sampleOf(answerSchema));
  if (toolResult !== undefined) return `The tool answered: ${toolResult}`;
  return `You said: ${lastUserText}`;
}

function countedUsage(
  question: Question,
  said: Pick<Answer, 'texts' | 'reasoning' | 'toolCalls'>,
): Required<ScenarioUsage> {
  const reasoning = countTokens(said.reasoning.join(' '));
  const calls = said.toolCalls.map((call) => `${call.name} ${JSON.stringify(call.arguments)}`).join(' ');
  return {
    uncachedInput: countTokens(question.inputText) + question.images * tokensPerImage,
    cacheRead: 0,
    cacheWrite: 0,
    output: countTokens(said.texts.join(' ')) + countTokens(calls) + reasoning,
    reasoning,
  };
}

/** Both vendors answer an alias with the dated model that served it. */
const servedModels: Readonly<Record<string, string>> = {
  'gpt-4o': 'gpt-4o-2024-08-06',
  'gpt-4o-mini': 'gpt-4o-mini-2024-07-18',
  'gpt-4.1-mini': 'gpt-4.1-mini-2025-04-14',
  'claude-sonnet-4-5': 'claude-sonnet-4-5-20250929',
  'claude-haiku-4-5': 'claude-haiku-4-5-20251001',
};

function servedModel(requested: string): string {
  return servedModels[requested] ?? requested;
}

function strings(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value;
}
