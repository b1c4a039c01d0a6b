import { defineDetected } from './detected-facts.ts';

export const llamaindexDetected = defineDetected({
  id: 'llamaindex',
  label: 'LlamaIndex',
  packages: ['llamaindex', '@llamaindex/*'],
  parts: {
    llm: { asks: { chat: ['chat', 'complete', 'exec', 'streamExec'] } },
    embedding: {
      asks: {
        embedding: ['getTextEmbedding', 'getTextEmbeddings', 'getTextEmbeddingsBatch', 'getQueryEmbedding'],
      },
    },
    'chat engine': { asks: { chat: ['chat'] } },
    'query engine': { asks: { chat: ['query'] }, statics: { fromDefaults: 'query engine' } },
    agent: { asks: { chat: ['chat', 'run', 'runStream'] } },
    synthesizer: { asks: { chat: ['synthesize'] } },
    index: {
      gives: { asQueryEngine: 'query engine', asChatEngine: 'chat engine' },
      statics: { fromDocuments: 'index', init: 'index', fromVectorStore: 'index', fromVectorStores: 'index' },
    },
    settings: { holds: { llm: 'llm', embedModel: 'embedding' } },
  },
  classes: [
    {
      names: {
        like: /^(?:OpenAI|AzureOpenAI|Anthropic|Gemini|Google|Groq|Ollama|MistralAI|Mistral|DeepSeekLLM|TogetherLLM|FireworksLLM|Perplexity\w*|Bedrock|Vercel\w*|HuggingFaceInferenceAPI|ReplicateLLM|LlamaDeuce|Portkey|DeepInfra|Cohere|XAI|AISDK\w*|LLM|BaseLLM|ToolCallLLM|OpenAIResponses)$/,
      },
      part: 'llm',
    },
    { names: { like: /Embedding$/, except: /^(?:Multi)?(?:HuggingFace)Embedding$/ }, part: 'embedding' },
    { names: { like: /ChatEngine$/ }, part: 'chat engine' },
    { names: { like: /QueryEngine$/ }, part: 'query engine' },
    {
      names: { like: /^(?:OpenAI|Anthropic|ReAct|Mistral|Groq|LLM|Gemini|Ollama)Agent$|^AgentWorkflow$/ },
      part: 'agent',
    },
    { names: { like: /(?:VectorStore|Summary|KeywordTable|Document|Object|PropertyGraph|List)Index$/ }, part: 'index' },
  ],
  functions: [
    { names: ['agent', 'multiAgent'], gives: 'agent' },
    { names: ['getResponseSynthesizer'], gives: 'synthesizer' },
    { names: ['chatWithTools'], asks: 'chat' },
    {
      names: [
        'openai',
        'anthropic',
        'gemini',
        'groq',
        'ollama',
        'mistral',
        'deepseek',
        'bedrock',
        'openaiResponses',
        'xai',
      ],
      gives: 'llm',
    },
  ],
  values: [{ names: ['Settings'], part: 'settings' }],
  advice: "Call registerAmplitude() of 'amplitude-ai/llamaindex' once where the app starts.",
  example: `import { OpenAI } from '@llamaindex/openai';

const llm = new OpenAI({ model: 'gpt-4o-mini' });
const answer = await llm.chat({ messages: [{ role: 'user', content: 'What is retention?' }] });
console.log(answer.message.content);
`,
});
