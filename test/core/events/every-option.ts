import type {
  AiMessageOptions,
  EmbeddingOptions,
  ScoreOptions,
  SessionEndOptions,
  SessionEnrichmentOptions,
  SpanOptions,
  ToolCallOptions,
  UserMessageOptions,
} from '../../../src/core/track-methods.ts';
import type { SessionEnrichments } from '../../../src/index.ts';

/** Nothing left out, and nothing undefined: a new option breaks this file's types until it stands here. */
type Every<T> = { [K in keyof Required<T>]: Exclude<Required<T>[K], undefined> };

const common = {
  userId: 'user-123',
  deviceId: 'device-1',
  browserSessionId: '1700000000000',
  groups: { company: 'acme', plan: ['pro', 'beta'] },
  contentMode: 'full',
  sessionId: 'session-1',
  traceId: 'trace-1',
  turnId: 3,
  agentId: 'support-bot',
  agentName: 'Support',
  parentAgentId: 'router',
  customerOrgId: 'org-9',
  agentVersion: 'v4.2',
  agentDescription: 'Answers questions',
  tags: ['beta', 'eu'],
  context: { experiment_variant: 'treatment', surface: 'chat' },
  env: 'production',
} as const;

const failure = {
  isError: true,
  errorMessage: 'The tool gave up',
  errorType: 'TimeoutError',
  errorSource: 'tool',
  stackTrace: 'TimeoutError: at search',
} as const;

const attachments = [
  { type: 'pdf', name: 'a.pdf', size_bytes: 300, mime_type: 'application/pdf', url: 'https://cdn.example.com/a.pdf' },
  { type: 'image', name: 'b.png', size_bytes: 20 },
];

const labels = [
  { key: 'intent', value: 'how_to', confidence: 0.94 },
  { key: 'flow', value: 'onboarding' },
];

export const everyEnrichment = {
  topicClassifications: {
    query_intent: { l1: 'how_to', l2: 'setup' },
    product_area: {
      values: ['charts', 'cohorts'],
      primary: 'charts',
      subcategories: ['WRONG_EVENT'],
      topicsCovered: ['charts'],
      outcomesByTopic: { charts: 'response_provided' },
    },
  },
  rubrics: [
    {
      name: 'task_completion',
      score: 0.85,
      rationale: 'clear',
      evidence: [{ quote: 'Here is how', turnIndex: 2, role: 'assistant' }],
      improvementOpportunities: 'add a link',
    },
  ],
  overallOutcome: 'response_provided',
  qualityScore: 0.88,
  sentimentScore: 0.75,
  hasTaskFailure: true,
  hasNegativeFeedback: true,
  hasDataQualityIssues: true,
  hasTechnicalFailure: true,
  taskFailureType: 'unable_to_complete',
  taskFailureReason: 'no source',
  negativeFeedbackPhrases: ['wrong'],
  dataQualityIssues: ['stale'],
  technicalErrorCount: 1,
  agentChain: ['router', 'analytics'],
  rootAgentName: 'router',
  requestComplexity: 'moderate',
  errorCategories: ['timeout'],
  behavioralPatterns: ['retry_storm'],
  customMetadata: { deployment: 'canary' },
  messageLabels: { 'message-1': [{ key: 'intent', value: 'how_to', confidence: 0.9 }] },
  schemaVersion: '2.0',
} satisfies Every<SessionEnrichments>;

/** By method: every option that it takes, and only those without which it makes no sense. */
export const everyOption = {
  trackUserMessage: {
    ...common,
    content: 'How do I create a funnel?',
    messageId: 'message-1',
    messageSource: 'agent',
    locale: 'en-US',
    isRegeneration: true,
    isEdit: true,
    editedMessageId: 'message-0',
    attachments,
    labels,
    idleTimeoutMinutes: 240,
  } satisfies Every<UserMessageOptions>,
  trackAiMessage: {
    ...common,
    ...failure,
    content: 'To create a funnel…',
    messageId: 'message-2',
    model: 'claude-sonnet-4-20250514',
    provider: 'anthropic',
    latencyMs: 1240.5,
    locale: 'en-US',
    spanKind: 'client',
    ttfbMs: 89.3,
    inputTokens: 4850,
    outputTokens: 312,
    totalTokens: 5162,
    reasoningTokens: 40,
    cacheReadTokens: 4200,
    cacheCreationTokens: 100,
    totalCostUsd: 0.0019,
    runCostUsd: 0.5,
    finishReason: 'end_turn',
    toolCalls: [{ id: 't1', type: 'function', function: { name: 'search', arguments: '{"q":"x"}' } }],
    reasoningContent: 'The user wants a chart',
    systemPrompt: 'You are helpful',
    toolDefinitions: [
      { name: 'search', description: 'd', parameters: { type: 'object', properties: { q: { type: 'string' } } } },
    ],
    temperature: 0.7,
    maxOutputTokens: 1024,
    topP: 0.9,
    isStreaming: true,
    promptId: 'prompt-7',
    wasCopied: true,
    wasCached: true,
    modelTier: 'reasoning',
    attachments,
    labels,
  } satisfies Every<AiMessageOptions>,
  trackToolCall: {
    ...common,
    ...failure,
    invocationId: 'invocation-1',
    toolName: 'search_docs',
    success: false,
    latencyMs: 85,
    locale: 'en-US',
    spanKind: 'internal',
    input: { query: 'funnel' },
    output: { hits: ['Funnels, step by step'] },
    parentMessageId: 'message-1',
    toolType: 'mcp',
    toolOwner: 'docs-server',
  } satisfies Every<ToolCallOptions>,
  trackEmbedding: {
    ...common,
    ...failure,
    spanId: 'span-1',
    model: 'text-embedding-3-small',
    provider: 'openai',
    latencyMs: 25,
    inputTokens: 45,
    dimensions: 1536,
    totalCostUsd: 0.00001,
  } satisfies Every<EmbeddingOptions>,
  trackSpan: {
    ...common,
    ...failure,
    spanId: 'span-2',
    spanName: 'vector_search',
    latencyMs: 120,
    parentSpanId: 'span-1',
    inputState: { query: 'q', top_k: 10 },
    outputState: { best: 'doc-7' },
  } satisfies Every<SpanOptions>,
  trackSessionEnd: {
    ...common,
    enrichments: everyEnrichment,
    abandonmentTurn: 1,
    idleTimeoutMinutes: 240,
  } satisfies Every<SessionEndOptions>,
  trackSessionEnrichment: { ...common, enrichments: everyEnrichment } satisfies Every<SessionEnrichmentOptions>,
  score: {
    ...common,
    name: 'csat',
    value: 4,
    targetId: 'session-1',
    targetType: 'session',
    source: 'reviewer',
    comment: 'fine',
    evaluatorModel: 'gpt-4o',
    taxonomyVersion: 'tax-3',
    evaluatedAt: 1_700_000_000_000,
  } satisfies Every<ScoreOptions>,
} as const;

export const neededOptions = {
  trackUserMessage: {} satisfies UserMessageOptions,
  trackAiMessage: { model: 'gpt-4o', provider: 'openai', latencyMs: 450 } satisfies AiMessageOptions,
  trackToolCall: { toolName: 'search_docs', latencyMs: 85, success: true } satisfies ToolCallOptions,
  trackEmbedding: { model: 'text-embedding-3-small', provider: 'openai', latencyMs: 25 } satisfies EmbeddingOptions,
  trackSpan: { spanName: 'vector_search', latencyMs: 120 } satisfies SpanOptions,
  trackSessionEnd: {} satisfies SessionEndOptions,
  trackSessionEnrichment: { enrichments: {} } satisfies SessionEnrichmentOptions,
  score: { name: 'accuracy', value: 0.92, targetId: 'message-2' } satisfies ScoreOptions,
} as const;

export type Method = keyof typeof everyOption;
export const methods = Object.keys(everyOption) as Method[];
