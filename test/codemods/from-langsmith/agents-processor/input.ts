import { addTraceProcessor } from '@openai/agents';
import { OpenAIAgentsTracingProcessor } from 'langsmith/wrappers/openai_agents';

addTraceProcessor(new OpenAIAgentsTracingProcessor());
