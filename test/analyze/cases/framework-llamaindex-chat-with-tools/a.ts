import { callTools, chatWithTools } from '@llamaindex/tools';
import { Settings, type ToolCallLLM } from 'llamaindex';

export async function turn(tools: never[], messages: never[]) {
  const answer = await chatWithTools(Settings.llm as ToolCallLLM, tools, messages);
  return callTools({ tools, toolCalls: answer.toolCalls, writeEvent: () => undefined });
}
