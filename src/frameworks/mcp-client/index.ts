/** `amplitude-ai/mcp-client`: events for the tools that an app calls through an MCP client. */
export { type McpClient, type ObserveMcpOptions, observeMcpClient, patchMcpClient } from './observe-client.ts';
