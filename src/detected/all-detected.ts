import { aiSdkMoreDetected } from './ai-sdk-more.ts';
import { azureInferenceDetected } from './azure-inference.ts';
import { azureOpenaiDetected } from './azure-openai.ts';
import { bedrockAgentsDetected } from './bedrock-agents.ts';
import { cerebrasDetected, perplexityDetected } from './cerebras.ts';
import { claudeAgentSdkDetected } from './claude-agent-sdk.ts';
import { codexDetected } from './codex.ts';
import { copilotDetected } from './copilot.ts';
import type { DetectedFacts } from './detected-facts.ts';
import { falDetected } from './fal.ts';
import { genkitDetected } from './genkit.ts';
import { huggingFaceDetected } from './hugging-face.ts';
import { instructorDetected } from './instructor.ts';
import { langchainDetected } from './langchain.ts';
import { llamaindexDetected } from './llamaindex.ts';
import { lmstudioDetected } from './lmstudio.ts';
import { mastraDetected } from './mastra.ts';
import { nodeLlamaCppDetected } from './node-llama-cpp.ts';
import { openaiAgentsDetected } from './openai-agents.ts';
import { openaiFetchDetected } from './openai-fetch.ts';
import { openaiLegacyDetected } from './openai-legacy.ts';
import { openrouterDetected } from './openrouter.ts';
import { piDetected } from './pi.ts';
import { portkeyDetected } from './portkey.ts';
import { replicateDetected } from './replicate.ts';
import { sapAiDetected } from './sap-ai.ts';
import { aiplatformDetected, firebaseAiDetected, vertexDetected } from './vertex.ts';
import { voltagentDetected } from './voltagent.ts';
import { voyageDetected } from './voyage.ts';
import { workersAiDetected } from './workers-ai.ts';

/** Every row that is found without a drop-in. Where two know a package, each has the exports that it names. */
export const allDetected: readonly DetectedFacts[] = [
  aiSdkMoreDetected,
  azureInferenceDetected,
  azureOpenaiDetected,
  bedrockAgentsDetected,
  cerebrasDetected,
  perplexityDetected,
  claudeAgentSdkDetected,
  codexDetected,
  copilotDetected,
  falDetected,
  genkitDetected,
  huggingFaceDetected,
  instructorDetected,
  langchainDetected,
  llamaindexDetected,
  lmstudioDetected,
  mastraDetected,
  nodeLlamaCppDetected,
  openaiAgentsDetected,
  openaiFetchDetected,
  openaiLegacyDetected,
  openrouterDetected,
  piDetected,
  portkeyDetected,
  replicateDetected,
  sapAiDetected,
  vertexDetected,
  aiplatformDetected,
  firebaseAiDetected,
  voltagentDetected,
  voyageDetected,
  workersAiDetected,
];
