import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const bin = fileURLToPath(new URL('../../src/mcp/bin.ts', import.meta.url));
const repository = fileURLToPath(new URL('../..', import.meta.url));

/** How a client starts the server, from the sources. `tsx` is resolved here, since a project need not have it. */
export function serverCommand(...args: string[]): { command: string; args: string[] } {
  return { command: process.execPath, args: ['--import', import.meta.resolve('tsx'), bin, ...args] };
}

/** The environment without what would name a project. */
export function cleanEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const { AMPLITUDE_AI_ROOT: _, CLAUDE_PROJECT_DIR: __, ...rest } = process.env;
  const defined = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(defined), ...extra };
}

export interface Frame {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The server as a bare process, spoken to in raw lines. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly stdout: string[] = [];
  stderr = '';
  readonly #waiting = new Map<number, (frame: Frame) => void>();

  constructor(args: readonly string[], { cwd = repository, env = cleanEnvironment() } = {}) {
    const { command, args: own } = serverCommand(...args);
    this.child = spawn(command, own, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    onTestFinished(() => void this.child.kill('SIGKILL'));
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += String(chunk);
    });
    if (!this.child.stdout) throw new Error('The server has no output.');
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      this.stdout.push(line);
      const frame: Frame = JSON.parse(line);
      if (frame.id !== undefined) this.#waiting.get(frame.id)?.(frame);
    });
  }

  write(line: string): void {
    this.child.stdin?.write(`${line}\n`);
  }

  answer(id: number): Promise<Frame> {
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  request(id: number, method: string, params: object = {}): Promise<Frame> {
    const answer = this.answer(id);
    this.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return answer;
  }

  async initialize(protocolVersion = '2025-06-18'): Promise<Frame> {
    const clientInfo = { name: 'raw', version: '1' };
    const frame = await this.request(0, 'initialize', { protocolVersion, capabilities: {}, clientInfo });
    this.write('{"jsonrpc":"2.0","method":"notifications/initialized"}');
    return frame;
  }

  /** How it ended; to be asked before it ends. */
  exited(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    return new Promise((resolve) => this.child.once('close', (code, signal) => resolve({ code, signal })));
  }
}
