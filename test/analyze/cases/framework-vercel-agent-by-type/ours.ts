import { ToolLoopAgent } from 'amplitude-ai/ai';
import { pipeAgentUIStreamToResponse } from 'ai';

const agent = new ToolLoopAgent({ model: 'openai/gpt-4o-mini' });
export const pipe = (response: unknown, uiMessages: unknown[]) =>
  pipeAgentUIStreamToResponse({ response, agent, uiMessages });
