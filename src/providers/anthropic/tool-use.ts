import type { ToolCallRequest } from '../../../schema/llm-call.ts';

/** A call that the model asked for: of the app's tools, of a tool of the vendor's server, or of an MCP server's. */
interface ToolUse {
  readonly id: string;
  readonly name: string;
}

const toolUses: ReadonlySet<string> = new Set(['tool_use', 'server_tool_use', 'mcp_tool_use']);

export function isToolUse<Block extends { type: string }>(block: Block): block is Block & ToolUse {
  return toolUses.has(block.type);
}

export function toolCall({ id, name }: ToolUse, json: string): ToolCallRequest {
  return { id, type: 'function', function: { name, arguments: json } };
}
