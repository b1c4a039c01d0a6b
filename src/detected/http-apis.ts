import { frameworkFacts } from '../frameworks/all-facts.ts';
import { allFacts } from '../providers/all-facts.ts';
import type { OperationKind } from '../providers/facts.ts';
import { gateways } from '../providers/gateways.ts';

/** Hosts of APIs that answer to plain HTTP, and whose they are. `*` in front: all that end so. */
export interface HttpApi {
  readonly provider: string;
  readonly hosts: readonly string[];
}

/** What neither rows nor gateways name. */
const more: readonly HttpApi[] = [
  {
    provider: 'ollama',
    hosts: ['localhost:11434', '127.0.0.1:11434', '0.0.0.0:11434', 'host.docker.internal:11434', 'ollama:11434'],
  },
  { provider: 'lmstudio', hosts: ['localhost:1234', '127.0.0.1:1234'] },
  { provider: 'hugging-face', hosts: ['api-inference.huggingface.co', 'router.huggingface.co'] },
  { provider: 'replicate', hosts: ['api.replicate.com'] },
  { provider: 'fal', hosts: ['fal.run', 'queue.fal.run', '*.fal.run'] },
  { provider: 'portkey', hosts: ['api.portkey.ai'] },
  { provider: 'bedrock', hosts: ['bedrock-runtime.*.amazonaws.com'] },
  { provider: 'workers-ai', hosts: ['api.cloudflare.com'] },
  { provider: 'cloudflare-gateway', hosts: ['gateway.ai.cloudflare.com'] },
  { provider: 'voyage', hosts: ['api.voyageai.com'] },
  { provider: 'jina', hosts: ['api.jina.ai'] },
  { provider: 'deepinfra', hosts: ['api.deepinfra.com'] },
  { provider: 'novita', hosts: ['api.novita.ai'] },
  { provider: 'sambanova', hosts: ['api.sambanova.ai'] },
  { provider: 'nvidia', hosts: ['integrate.api.nvidia.com'] },
  { provider: 'moonshot', hosts: ['api.moonshot.cn', 'api.moonshot.ai'] },
  { provider: 'dashscope', hosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com'] },
  { provider: 'zhipu', hosts: ['open.bigmodel.cn', 'api.z.ai'] },
  { provider: 'siliconflow', hosts: ['api.siliconflow.cn', 'api.siliconflow.com'] },
  { provider: 'volcengine', hosts: ['ark.cn-beijing.volces.com'] },
  { provider: 'minimax', hosts: ['api.minimax.chat', 'api.minimax.io', 'api.minimaxi.com'] },
  { provider: 'hyperbolic', hosts: ['api.hyperbolic.xyz'] },
  { provider: 'anyscale', hosts: ['api.endpoints.anyscale.com'] },
  { provider: 'ai21', hosts: ['api.ai21.com'] },
  { provider: 'github-models', hosts: ['models.inference.ai.azure.com', 'models.github.ai'] },
  { provider: 'nebius', hosts: ['api.studio.nebius.ai', 'api.studio.nebius.com', 'api.tokenfactory.nebius.com'] },
  { provider: 'baseten', hosts: ['inference.baseten.co'] },
  { provider: 'poe', hosts: ['api.poe.com'] },
  { provider: 'aimlapi', hosts: ['api.aimlapi.com'] },
  { provider: 'venice', hosts: ['api.venice.ai'] },
  { provider: 'upstage', hosts: ['api.upstage.ai'] },
  { provider: 'featherless', hosts: ['api.featherless.ai'] },
  { provider: 'chutes', hosts: ['llm.chutes.ai'] },
  { provider: 'lambda', hosts: ['api.lambda.ai', 'api.lambdalabs.com'] },
  { provider: 'meta', hosts: ['api.llama.com', 'api.meta.ai'] },
  { provider: 'requesty', hosts: ['router.requesty.ai', '*.requesty.ai'] },
  { provider: 'inceptron', hosts: ['*.inceptron.io'] },
  { provider: 'copilot', hosts: ['api.githubcopilot.com', '*.githubcopilot.com'] },
  { provider: 'stability', hosts: ['api.stability.ai'] },
  { provider: 'bfl', hosts: ['api.bfl.ai', '*.bfl.ai'] },
  { provider: 'openai', hosts: ['oai.helicone.ai', 'oai.hconeai.com', 'chatgpt.com'] },
  { provider: 'anthropic', hosts: ['anthropic.helicone.ai', 'anthropic.hconeai.com'] },
  { provider: 'helicone', hosts: ['gateway.helicone.ai', 'ai-gateway.helicone.ai'] },
];

/** A whole cloud: its rows say which of its hosts are theirs. */
const tooWide = ['*.api.aws', '*.amazonaws.com'];

/** The most specific first: rows name their hosts, gateways whole domains. */
export const httpApis: readonly HttpApi[] = [
  ...[...allFacts, ...frameworkFacts].map(({ id, provider = id, hosts }) => ({ provider, hosts })),
  ...more,
  ...gateways.map(({ provider, hosts }) => ({ provider, hosts: hosts.filter((host) => !tooWide.includes(host)) })),
];

export const httpHosts: readonly string[] = [...new Set(httpApis.flatMap(({ hosts }) => hosts))];

/** Hosts that serve much else: an address there whose end is not known says nothing. */
export const wideHosts: readonly string[] = ['api.cloudflare.com', 'chatgpt.com'];

/** A path that asks a model, whoever serves it. */
export interface AskingPath {
  readonly path: RegExp;
  readonly kind: OperationKind;
  /** Vendors that alone have it so; the path says too little elsewhere. */
  readonly providers?: readonly string[];
  /** Whose it is where the host is not known. Without, an unknown host is no call. */
  readonly whose?: string;
  /** An unknown host is one of theirs only where the request has this header. */
  readonly header?: string;
  /** Any name may stand at its end, so that a piece of text by itself says nothing. */
  readonly isOpenEnded?: boolean;
}

/** `…` stands for what is not known of an address. */
export const askingPaths: readonly AskingPath[] = [
  { path: /\/v1\/messages$/, kind: 'chat', providers: ['anthropic'], whose: 'anthropic', header: 'anthropic-version' },
  { path: /\/chat\/completions$/, kind: 'chat', whose: 'openai' },
  { path: /\/(?:fim|agents)\/completions$/, kind: 'chat' },
  { path: /\/completions$/, kind: 'chat' },
  { path: /\/responses$/, kind: 'chat' },
  {
    path: /\/messages$/,
    kind: 'chat',
    providers: [
      'anthropic',
      'openrouter',
      'vercel-ai',
      'cloudflare-gateway',
      'helicone',
      'deepseek',
      'moonshot',
      'minimax',
      'zhipu',
    ],
  },
  { path: /\/complete$/, kind: 'chat', providers: ['anthropic', 'ai21'] },
  { path: /:(?:stream)?[gG]enerateContent$/, kind: 'chat', whose: 'google' },
  {
    path: /:(?:streamRawPredict|rawPredict|serverStreamingPredict|predict|generateText|generateMessage|generateAnswer)$/,
    kind: 'chat',
    providers: ['google'],
  },
  { path: /:predictLongRunning$/, kind: 'span', providers: ['google'] },
  { path: /:(?:batchEmbedContents|embedContent|embedText)$/, kind: 'embedding', whose: 'google' },
  { path: /\/(?:chat|generate)$/, kind: 'chat', providers: ['cohere'] },
  {
    path: /\/(?:summarize|classify|rerank)$/,
    kind: 'span',
    providers: ['cohere', 'jina', 'voyage', 'together', 'siliconflow'],
  },
  { path: /\/embed$/, kind: 'embedding', providers: ['cohere', 'ollama'] },
  { path: /\/api\/(?:chat|generate)$/, kind: 'chat', providers: ['ollama'] },
  { path: /\/api\/embeddings$/, kind: 'embedding', providers: ['ollama'] },
  { path: /\/api\/v\d\/chat$/, kind: 'chat', providers: ['lmstudio'] },
  { path: /\/embeddings$/, kind: 'embedding' },
  { path: /\/images\/(?:generations|edits|variations)$/, kind: 'span' },
  { path: /\/audio\/(?:speech|transcriptions|translations)$/, kind: 'span' },
  { path: /\/moderations$/, kind: 'span' },
  { path: /\/ocr$/, kind: 'span', providers: ['mistral'] },
  { path: /\/conversations$/, kind: 'chat', providers: ['mistral'] },
  {
    path: /\/model\/[^/]+\/(?:converse|converse-stream|invoke|invoke-with-response-stream)$/,
    kind: 'chat',
    providers: ['bedrock'],
  },
  { path: /\/predictions$/, kind: 'span', providers: ['replicate'] },
  { path: /\/models\/.+|\/hf-inference\/.+/, kind: 'span', providers: ['hugging-face'], isOpenEnded: true },
  { path: /\/ai\/run\/.+/, kind: 'chat', providers: ['workers-ai', 'cloudflare-gateway'], isOpenEnded: true },
  { path: /^\/[\w.-]+\/.+/, kind: 'span', providers: ['fal'], isOpenEnded: true },
  { path: /\/(?:text-generation|multimodal-generation|aigc).*\/generation$/, kind: 'chat', providers: ['dashscope'] },
  { path: /\/aigc\/.+\/(?:image|video)-synthesis$/, kind: 'span', providers: ['dashscope'] },
  { path: /\/text\/chatcompletion_(?:v2|pro)$/, kind: 'chat', providers: ['minimax'] },
  { path: /\/image_generation$/, kind: 'span', providers: ['minimax'] },
  { path: /\/v1\/flux-[\w.-]+$/, kind: 'span', providers: ['bfl'] },
  {
    path: /\/generation\/.+\/text-to-image$|\/stable-image\/generate\/.+/,
    kind: 'span',
    providers: ['stability'],
    isOpenEnded: true,
  },
];

/** How a call of plain HTTP is recorded. */
export const httpAdvice =
  "Call patchFetch() of 'amplitude-ai' once where the app starts, if it goes through the global fetch; else use trackAiMessage().";
