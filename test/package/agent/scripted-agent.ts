import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

type Json = Record<string, unknown>;

interface Step {
  readonly do: string;
  readonly tool?: string;
  readonly arguments?: Record<string, string>;
}

/** What a coding agent does, without the model: it knows nothing but what the tools answer. */
export class ScriptedAgent {
  readonly #client = new Client({ name: 'scripted-agent', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  /** Characters that a model would have read or written, tool by tool. */
  readonly #read = new Map<string, number>();

  async connect(server: string, root: string): Promise<void> {
    await this.#client.connect(new StdioClientTransport({ command: process.execPath, args: [server, '--root', root] }));
    this.#count('tools/list', await this.#client.listTools());
  }

  async call(name: string, args: Json = {}): Promise<Json> {
    const result = await this.#client.callTool({ name, arguments: args });
    // Clients show a model either this or the text; both say the same.
    this.#count(name, [args, result.structuredContent ?? result.content]);
    if (result.isError) throw new Error(JSON.stringify(result.content));
    return result.structuredContent as Json; // The client has checked it against the tool's output schema.
  }

  /** Follows the steps that the server suggests, in their order, until it suggests nothing that a tool can do. */
  async instrument(): Promise<{ done: readonly string[]; leftToPeople: readonly string[] }> {
    const { steps } = (await this.call('suggest_instrumentation')) as { steps: Step[] }; // Its output schema.
    const done: string[] = [];
    let planId: unknown;
    for (const { tool, arguments: args = {} } of steps) {
      if (tool === 'preview_instrumentation') ({ planId } = await this.call(tool, args));
      else if (tool === 'apply_instrumentation') await this.call(tool, { ...args, planId });
      else if (tool === 'scan_project' || tool === 'get_integration_pattern') await this.call(tool, args);
      else continue;
      done.push(tool);
    }
    return { done, leftToPeople: steps.filter(({ tool }) => tool === undefined).map((step) => step.do) };
  }

  /** About 4 characters are a token. */
  tokens(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#read].map(([name, characters]) => [name, Math.round(characters / 4)]));
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  #count(name: string, value: unknown): void {
    this.#read.set(name, (this.#read.get(name) ?? 0) + JSON.stringify(value).length);
  }
}
