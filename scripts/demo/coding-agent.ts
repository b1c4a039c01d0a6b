import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { repository } from './stage-app.ts';

export interface FoundSite {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly api: string;
  readonly status: string;
}

export interface Scan {
  readonly coverage: { readonly total: number; readonly instrumented: number; readonly percent: number };
  readonly sites: readonly FoundSite[];
}

export interface Preview {
  readonly planId: string;
  readonly files: readonly { readonly file: string; readonly diff: string }[];
}

/** What a coding agent does, without the model: a real MCP client on the server's standard input and output. */
export class CodingAgent {
  readonly #client = new Client({ name: 'demo', version: '1' }, { versionNegotiation: { mode: 'auto' } });

  async connect(root: string): Promise<void> {
    const server = `${repository}dist/toolkit/mcp.mjs`;
    await this.#client.connect(new StdioClientTransport({ command: process.execPath, args: [server, '--root', root] }));
  }

  scan(): Promise<Scan> {
    return this.#call('scan_project');
  }

  preview(): Promise<Preview> {
    return this.#call('preview_instrumentation');
  }

  apply(planId: string): Promise<{ written: readonly string[] }> {
    return this.#call('apply_instrumentation', { planId });
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  async #call<T>(name: string, args: Record<string, unknown> = {}): Promise<T> {
    const { structuredContent, content, isError } = await this.#client.callTool({ name, arguments: args });
    if (isError) throw new Error(`${name} failed: ${JSON.stringify(content)}`);
    return structuredContent as T; // The client has checked it against the tool's output schema.
  }
}
