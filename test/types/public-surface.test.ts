import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as clients from '../../src/clients.ts';
import type {
  Agent,
  AgentOptions,
  AiChunk,
  AiMessageOptions,
  AiStreamOptions,
  AmplitudeAI,
  AmplitudeAIOptions,
  AmplitudeClient,
  Binding,
  Bound,
  CommonOptions,
  ContentMode,
  CustomPattern,
  CustomPrices,
  DefinedTool,
  DeliveryOptions,
  DeliveryReport,
  Dialect,
  EmbeddingOptions,
  ErrorCode,
  EvidenceQuote,
  HeadersLike,
  Identity,
  IncomingContext,
  IncomingHeaders,
  JsonSchema,
  MessageLabel,
  ObserveOptions,
  OnEvent,
  PatchFetchOptions,
  PatchOptions,
  Privacy,
  PropagateContext,
  PropagationOptions,
  RubricScore,
  ScoreOptions,
  Session,
  SessionEndOptions,
  SessionEnrichmentOptions,
  SessionEnrichments,
  SessionOptions,
  SpanOptions,
  Status,
  StreamedToolCall,
  Tenant,
  TenantOptions,
  TokenPrices,
  ToolCallOptions,
  ToolDefinition,
  ToolOptions,
  ToolSchema,
  TopicClassification,
  UserMessageOptions,
  WaitOptions,
  WireEvent,
} from '../../src/index.ts';
import * as root from '../../src/index.ts';

/** Types only: nothing in here runs. */
const never = (_: () => unknown) => undefined;

type Tracks = {
  trackUserMessage(options: UserMessageOptions): string;
  trackAiMessage(options: AiMessageOptions): string;
  trackToolCall(options: ToolCallOptions): string;
  trackEmbedding(options: EmbeddingOptions): string;
  trackSpan(options: SpanOptions): string;
  trackSessionEnd(options?: SessionEndOptions): void;
  trackSessionEnrichment(options: SessionEnrichmentOptions): void;
  score(options: ScoreOptions): void;
};

/** The clients of the SDKs come from the providers' table, which says which of them the root offers. */
type Client = keyof typeof clients;

/** One entry for each other value that the root exports: leave one out, and this does not compile. */
const values: Record<Exclude<keyof typeof root, Client>, () => void> = {
  AmplitudeAI() {
    expectTypeOf<ConstructorParameters<typeof root.AmplitudeAI>[0]>().toEqualTypeOf<AmplitudeAIOptions | undefined>();
    expectTypeOf<Pick<AmplitudeAI, keyof Tracks>>().toEqualTypeOf<Tracks>();
    expectTypeOf<AmplitudeAI['agent']>().toEqualTypeOf<(agentId: string, options?: AgentOptions) => Agent>();
    expectTypeOf<AmplitudeAI['tenant']>().toEqualTypeOf<(customerOrgId: string, options?: TenantOptions) => Tenant>();
    expectTypeOf<AmplitudeAI['status']>().toEqualTypeOf<() => Status>();
    expectTypeOf<AmplitudeAI['flush']>().toEqualTypeOf<(options?: WaitOptions) => Promise<DeliveryReport>>();
    expectTypeOf<AmplitudeAI['shutdown']>().toEqualTypeOf<(options?: WaitOptions) => Promise<DeliveryReport>>();
  },
  Agent() {
    expectTypeOf<Pick<Agent, keyof Tracks>>().toEqualTypeOf<Tracks>();
    expectTypeOf<Agent['agentId']>().toEqualTypeOf<string>();
    expectTypeOf<Agent['parentAgentId']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Agent['context']>().toEqualTypeOf<Readonly<Record<string, unknown>>>();
    expectTypeOf<Agent['child']>().toEqualTypeOf<(agentId: string, options?: AgentOptions) => Agent>();
    expectTypeOf<Agent['session']>().toEqualTypeOf<(options?: SessionOptions) => Session>();
  },
  Session() {
    expectTypeOf<Pick<Session, keyof Tracks>>().toEqualTypeOf<Tracks>();
    expectTypeOf<Session['sessionId']>().toEqualTypeOf<string>();
    expectTypeOf<Session['traceId']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Session['newTrace']>().toEqualTypeOf<() => string>();
    expectTypeOf<Session['setEnrichments']>().toEqualTypeOf<(enrichments: SessionEnrichments) => void>();
    expectTypeOf<Session['end']>().toEqualTypeOf<() => void>();
    expectTypeOf<Session>().toExtend<AsyncDisposable>();
    const session = {} as Session; // Never used as a value.
    const agent = {} as Agent; // As above.
    never(() => expectTypeOf(session.run(() => 5)).toEqualTypeOf<number>());
    never(() => expectTypeOf(session.run(async () => 'a')).toEqualTypeOf<Promise<string>>());
    never(() => expectTypeOf(session.run((inner) => inner.sessionId)).toEqualTypeOf<string>());
    never(() => expectTypeOf(session.runAs(agent, () => ({ a: 1 }))).toEqualTypeOf<{ a: number }>());
  },
  Tenant() {
    expectTypeOf<Tenant['customerOrgId']>().toEqualTypeOf<string>();
    expectTypeOf<Tenant['agent']>().toEqualTypeOf<(agentId: string, options?: AgentOptions) => Agent>();
  },
  AmplitudeAIError() {
    expectTypeOf<root.AmplitudeAIError>().toExtend<Error>();
    expectTypeOf<root.AmplitudeAIError['code']>().toEqualTypeOf<ErrorCode>();
  },
  SDK_VERSION() {
    expectTypeOf<typeof root.SDK_VERSION>().toExtend<string>();
  },
  init() {
    expectTypeOf<typeof root.init>().toEqualTypeOf<(options?: AmplitudeAIOptions) => AmplitudeAI>();
  },
  attribute() {
    const params = { model: 'a', stream: true } as const;
    never(() => expectTypeOf(root.attribute(params, { userId: 'user-1' })).toEqualTypeOf<typeof params>());
    // @ts-expect-error no such option
    never(() => root.attribute(params, { user: 'user-1' }));
  },
  wrap() {
    class Client {
      readonly url = 'a';
    }
    never(() => expectTypeOf(root.wrap(new Client())).toEqualTypeOf<Client>());
    expectTypeOf<Parameters<typeof root.wrap>[1]>().toEqualTypeOf<Binding | undefined>();
    // @ts-expect-error a client is an object
    never(() => root.wrap('client'));
  },
  patch() {
    expectTypeOf<typeof root.patch>().toEqualTypeOf<(options?: PatchOptions) => Promise<string[]>>();
  },
  patchFetch() {
    expectTypeOf<typeof root.patchFetch>().toEqualTypeOf<(options?: PatchFetchOptions) => () => void>();
  },
  unpatch() {
    expectTypeOf<typeof root.unpatch>().toEqualTypeOf<() => void>();
  },
  tool() {
    const add = (a: number, b: number) => a + b;
    never(() => expectTypeOf(root.tool(add)).toEqualTypeOf<typeof add>());
    never(() => expectTypeOf(root.tool(add, { name: 'add' })).toEqualTypeOf<typeof add>());
    never(() => expectTypeOf(root.tool({ timeoutMs: 5 })(add)).toEqualTypeOf<typeof add>());
    const described = (input: Record<string, unknown>) => input;
    const inputSchema: JsonSchema = { type: 'object' };
    never(() => expectTypeOf(root.tool(described, { inputSchema }).definition).toEqualTypeOf<ToolDefinition>());
    never(() => expectTypeOf(root.tool(described, { inputSchema })).toExtend<DefinedTool>());
    expectTypeOf<JsonSchema>().toExtend<ToolSchema>();
    expectTypeOf<ToolOptions>().toExtend<CommonOptions>();
    // @ts-expect-error no such option
    never(() => root.tool(add, { timeout: 5 }));
  },
  observe() {
    const ask = async (question: string) => question.length;
    never(() => expectTypeOf(root.observe(ask)).toEqualTypeOf<typeof ask>());
    never(() => expectTypeOf(root.observe({ name: 'ask' })(ask)).toEqualTypeOf<typeof ask>());
    expectTypeOf<ObserveOptions>().toExtend<CommonOptions>();
  },
  toolSignal() {
    expectTypeOf<typeof root.toolSignal>().toEqualTypeOf<() => AbortSignal | undefined>();
  },
  AiMessageStream() {
    expectTypeOf<AmplitudeAI['streamAiMessage']>().toEqualTypeOf<(options: AiStreamOptions) => root.AiMessageStream>();
    expectTypeOf<root.AiMessageStream['messageId']>().toEqualTypeOf<string>();
    expectTypeOf<ReturnType<Parameters<root.AiMessageStream['observe']>[1]>>().toEqualTypeOf<
      AiChunk | string | undefined
    >();
    expectTypeOf<Parameters<root.AiMessageStream['toolCall']>[0]>().toEqualTypeOf<StreamedToolCall>();
  },
  injectContext() {
    never(() => expectTypeOf(root.injectContext()).toEqualTypeOf<Record<string, string>>());
    never(() => expectTypeOf(root.injectContext(new Headers())).toEqualTypeOf<Headers>());
    expectTypeOf<Parameters<typeof root.injectContext>[1]>().toEqualTypeOf<PropagationOptions | undefined>();
    expectTypeOf<Headers>().toExtend<HeadersLike>();
  },
  extractContext() {
    expectTypeOf<typeof root.extractContext>().toEqualTypeOf<
      (headers: IncomingHeaders | undefined) => IncomingContext
    >();
  },
};

it('offers the clients of the SDKs by these names', () => {
  const offered = Object.keys(root).filter((name) => !(name in values));
  expect(offered.sort()).toEqual(
    [
      ...['OpenAI', 'AzureOpenAI', 'BedrockOpenAI'],
      ...['Anthropic', 'AnthropicBedrock', 'AnthropicBedrockMantle', 'AnthropicFoundry', 'AnthropicVertex'],
      ...['BedrockRuntime', 'BedrockRuntimeClient', 'CohereClient', 'CohereClientV2'],
      ...['GoogleGenAI', 'GoogleGenerativeAI', 'Groq', 'Mistral', 'Ollama', 'Together'],
    ].sort(),
  );
});

/** The shapes that the root exports as types alone. */
const shapes: Record<string, () => void> = {
  options() {
    expectTypeOf<AmplitudeAIOptions['contentMode']>().toEqualTypeOf<ContentMode | undefined>();
    expectTypeOf<AmplitudeAIOptions['amplitude']>().toEqualTypeOf<AmplitudeClient | undefined>();
    expectTypeOf<AmplitudeAIOptions['onEvent']>().toEqualTypeOf<OnEvent | undefined>();
    expectTypeOf<AmplitudeAIOptions['prices']>().toEqualTypeOf<CustomPrices | undefined>();
    expectTypeOf<AmplitudeAIOptions['customRedactionPatterns']>().toEqualTypeOf<readonly CustomPattern[] | undefined>();
    expectTypeOf<AmplitudeAIOptions['propagateContext']>().toEqualTypeOf<PropagateContext | undefined>();
    expectTypeOf<AmplitudeAIOptions['dialects']>().toEqualTypeOf<readonly Dialect[] | undefined>();
    expectTypeOf<AmplitudeAIOptions['delivery']>().toEqualTypeOf<DeliveryOptions | undefined>();
    expectTypeOf<{ m: TokenPrices }>().toExtend<CustomPrices>();
    expectTypeOf<ContentMode>().toEqualTypeOf<'full' | 'metadata_only' | 'customer_enriched'>();
    expectTypeOf<OnEvent>().toEqualTypeOf<(event: WireEvent, code: number, message: string) => void>();
  },
  identity() {
    expectTypeOf<CommonOptions>().toExtend<Identity>();
    expectTypeOf<CommonOptions>().toExtend<Privacy>();
    expectTypeOf<Bound>().toExtend<CommonOptions>();
    expectTypeOf<SessionOptions>().toExtend<Identity>();
    expectTypeOf<UserMessageOptions>().toExtend<Identity>();
    expectTypeOf<ScoreOptions>().toExtend<Privacy>();
  },
  enrichments() {
    expectTypeOf<SessionEnrichments['topicClassifications']>().toEqualTypeOf<
      Readonly<Record<string, TopicClassification>> | undefined
    >();
    expectTypeOf<SessionEnrichments['rubrics']>().toEqualTypeOf<readonly RubricScore[] | undefined>();
    expectTypeOf<RubricScore['evidence']>().toEqualTypeOf<readonly EvidenceQuote[] | undefined>();
    expectTypeOf<UserMessageOptions['labels']>().toEqualTypeOf<readonly MessageLabel[] | undefined>();
  },
};

describe('the public surface', () => {
  it.each(Object.entries({ ...values, ...shapes }))('%s has the types that it promises', (_, check) => {
    expect(check).not.toThrow();
  });

  it('has no type that this file does not name', () => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
    const exported = [...read('../../src/index.ts').matchAll(/[{,]\s*(?:type )?(\w+)(?=[\s,}])/g)].map(
      ([, name]) => name,
    );
    const here = read('public-surface.test.ts');
    expect(exported.length).toBeGreaterThan(50);
    expect(exported.filter((name) => !new RegExp(`\\b${name}\\b`).test(here))).toEqual([]);
  });
});
