import { defineDetected, type PartFacts } from './detected-facts.ts';

const chat = [
  'invoke',
  'stream',
  'batch',
  'streamEvents',
  'streamLog',
  'call',
  'predict',
  'predictMessages',
  'generate',
  'generatePrompt',
  'run',
];

/** Of a model, a chain and an agent: what is made of it asks as it does. */
const asking = {
  pipe: 'chain',
  withConfig: 'self',
  withRetry: 'self',
  withFallbacks: 'self',
  withListeners: 'self',
  bind: 'self',
} as const;

const composing = { asking: 'chain', otherwise: 'runnable' } as const;

/** `fromLLM` and its like make a chain; the other statics compose what they are given. */
const statics = {
  fromLLM: 'chain',
  fromLLMAndTools: 'agent',
  fromAgentAndTools: 'agent',
  fromChainAndTools: 'agent',
  fromLLMAndPrompts: 'chain',
  fromLLMAndRetrievers: 'chain',
} as const;

const chain: PartFacts = { asks: { chat }, gives: asking, statics };

/** LangChain and LangGraph of every version: models, what is composed with a model, agents, graphs, embeddings. */
export const langchainDetected = defineDetected({
  id: 'langchain',
  label: 'LangChain',
  packages: ['langchain', '@langchain/*', 'deepagents'],
  parts: {
    model: {
      asks: { chat },
      gives: {
        ...asking,
        bindTools: 'self',
        withStructuredOutput: 'self',
        asTool: 'runnable',
      },
      statics: { initialize: 'model' },
    },
    chain,
    agent: chain,
    graph: chain,
    runnable: {
      gives: {
        pipe: composing,
        assign: composing,
        pick: 'self',
        map: 'self',
        withConfig: 'self',
        withRetry: 'self',
        withFallbacks: composing,
        partial: 'self',
      },
      // Prompts, parsers and retrievers ask no model; what they are piped into may.
      statics: {
        from: composing,
        assign: composing,
        fromTemplate: 'runnable',
        fromMessages: 'runnable',
        fromPromptMessages: 'runnable',
        fromZodSchema: 'runnable',
        fromNamesAndDescriptions: 'runnable',
        fromLLM: 'chain',
      },
    },
    'graph draft': {
      runs: ['addNode', 'addSequence'],
      gives: {
        addNode: 'self',
        addEdge: 'self',
        addSequence: 'self',
        addConditionalEdges: 'self',
        setEntryPoint: 'self',
        setFinishPoint: 'self',
        compile: 'graph',
      },
    },
    embeddings: { asks: { embedding: ['embedQuery', 'embedDocuments'] } },
    moderation: { asks: { span: ['invoke', 'call', 'run'] } },
    // The client of OpenAI's own SDK, exported again.
    'openai client': {
      asks: {
        chat: ['chat.completions.create', 'completions.create', 'responses.create'],
        embedding: ['embeddings.create'],
        span: [
          'audio.transcriptions.create',
          'audio.translations.create',
          'audio.speech.create',
          'images.generate',
          'images.edit',
          'moderations.create',
        ],
      },
    },
    // What an app's own store is made of; searching one asks where the store does.
    'vector store': { holds: { embeddings: 'embeddings' } },
  },
  classes: [
    {
      names: {
        like: /^(?:Chat[A-Z]\w*|Azure\w*OpenAI|OpenAI(?:Chat)?|Bedrock(?:Chat)?|Fireworks|TogetherAI|HuggingFaceInference|Replicate|Ollama|Cohere|MistralAI|VertexAI|GooglePaLM|GoogleVertexAI|Cloudflare(?:WorkersAI)|WatsonxLLM|LlamaCpp|Writer|FakeListChatModel|Base(?:Chat|Language)Model|BaseLLM|LLM|SimpleChatModel|ConfigurableModel|PromptLayer(?:Chat)?OpenAI)$/,
        except:
          /^Chat(?:Message|Prompt|Generation|Agent$|Conversational|GPTLoader|GPTPlugin|VectorDB|Model(?:Stream|Tab)|ResultC)|Retriever$|Loader$|Parser$|History$/,
      },
      part: 'model',
    },
    {
      names: { like: /Embeddings$/, except: /^(?:CacheBacked|Fake|Synthetic|HuggingFaceTransformers)/ },
      part: 'embeddings',
    },
    { names: ['VectorStore', 'SaveableVectorStore'], part: 'vector store' },
    {
      names: {
        like: /^(?:LLMChain|BaseChain|ConversationChain|LLMGraphTransformer)$|(?:QA|Retrieval|Extraction|Tagging|Documents|Constitutional|Sql\w*|API|Prompt|Cypher\w*|OpenAIModeration|Route|Sequential|QAEval)Chain$/,
        except: /^OpenAIModeration/,
      },
      part: 'chain',
    },
    { names: ['OpenAIModerationChain'], part: 'moderation' },
    { names: ['OpenAIClient'], part: 'openai client' },
    {
      names: {
        like: /^(?:AgentExecutor|PlanAndExecuteAgentExecutor|ReactAgent|OpenAIAssistantRunnable|BabyAGI|AutoGPT)$/,
      },
      part: 'agent',
    },
    { names: ['StateGraph', 'MessageGraph', 'Graph'], part: 'graph draft' },
    { names: ['CompiledStateGraph', 'CompiledGraph', 'Pregel', 'RemoteGraph'], part: 'graph' },
    { names: ['RunnableSequence', 'Runnable'], part: 'runnable', typed: 'chain' },
    {
      names: {
        like: /^Runnable(?:Lambda|Map|Parallel|Passthrough|Branch|WithMessageHistory|WithFallbacks|Assign|Binding|Pick)$|Prompt(?:Template)?$|OutputParser$/,
      },
      part: 'runnable',
    },
  ],
  functions: [
    { names: ['initChatModel'], gives: 'model' },
    {
      names: [
        'createStuffDocumentsChain',
        'createRetrievalChain',
        'createHistoryAwareRetriever',
        'createExtractionChain',
        'createExtractionChainFromZod',
        'createTaggingChain',
        'createTaggingChainFromZod',
        'createOpenAIFnRunnable',
        'createStructuredOutputRunnable',
        'createStructuredOutputChain',
        'createStructuredOutputChainFromZod',
        'createSqlQueryChain',
        'createOpenAPIChain',
        'createMapReduceDocumentsChain',
        'loadQAChain',
        'loadQAStuffChain',
        'loadQAMapReduceChain',
        'loadQARefineChain',
        'loadSummarizationChain',
      ],
      gives: 'chain',
    },
    {
      names: [
        'createAgent',
        'createDeepAgent',
        'createReactAgent',
        'createToolCallingAgent',
        'createOpenAIToolsAgent',
        'createOpenAIFunctionsAgent',
        'createStructuredChatAgent',
        'createXmlAgent',
        'createJsonAgent',
        'createSqlAgent',
        'createOpenApiAgent',
        'createVectorStoreAgent',
        'createConversationalRetrievalAgent',
        'initializeAgentExecutor',
        'initializeAgentExecutorWithOptions',
      ],
      gives: 'agent',
    },
    { names: ['createSupervisor', 'createSwarm'], gives: 'graph draft' },
    { names: ['entrypoint'], gives: 'graph' },
  ],
  advice:
    "Give each run a callback of ours, `callbacks: [createAmplitudeCallback()]`, or call registerAmplitude() of 'amplitude-ai/langchain' once where the app starts.",
  example: `import { ChatPromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({ model: 'gpt-4o-mini' });
const chain = ChatPromptTemplate.fromTemplate('What is {topic}?').pipe(model);
const answer = await chain.invoke({ topic: 'retention' });
console.log(answer.content);
`,
});
