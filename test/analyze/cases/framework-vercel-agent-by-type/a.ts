import { type Agent, createAgentUIStreamResponse, ToolLoopAgent } from 'ai';

interface Task {
  agent?: Agent<never, {}>;
  prompt: string;
}

export const run = (task: Task) => (task.agent as any).generate({ prompt: task.prompt });
export const answer = (uiMessages: unknown[]) =>
  createAgentUIStreamResponse({ agent: new ToolLoopAgent({ model: 'openai/gpt-4o-mini' }), uiMessages });
