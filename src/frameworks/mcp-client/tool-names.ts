/**
 * Names that a model may know a tool of a server by: its own, and those that apps and frameworks make of it, since two
 * servers may have a tool of one name.
 */
export function toolNames(tool: string, server: string | undefined): string[] {
  if (server === undefined) return [tool];
  const plain = server.replaceAll(/[^\w-]/g, '_');
  return [tool, ...['_', '__', '-', '.', '/'].map((mark) => `${plain}${mark}${tool}`), `mcp__${plain}__${tool}`];
}
