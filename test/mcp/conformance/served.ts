import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Message {
  readonly id?: string | number | undefined;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

export interface Params {
  readonly _meta?: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

/** Of requests, ids are the caller's. */
interface Asked {
  readonly id: string | number;
  readonly progressToken: unknown;
  readonly settle: (answer: Message) => void;
  readonly notify: (notification: Message) => void;
}

const subscription = 'io.modelcontextprotocol/subscriptionId';

/** One server process, shared by several callers: ids are our own on its side, since two of them may use the same. */
export class Served {
  readonly #child: ChildProcess;
  readonly #asked = new Map<number, Asked>();
  #last = 0;

  constructor(command: string, args: readonly string[], cwd: string) {
    this.#child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    if (!this.#child.stdout) throw new Error('The server has no output.');
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#receive(JSON.parse(line)));
    this.#child.once('exit', () => {
      for (const { id, settle } of this.#asked.values()) settle({ id, error: { code: -32603 } });
    });
  }

  /** The answer to a request; what belongs to it and comes before goes to `notify`. Nothing for a notification. */
  async send(
    message: Message,
    notify: (notification: Message) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Message | undefined> {
    const { id, method, params } = message;
    if (id === undefined || method === undefined) {
      this.#write(message);
      return undefined;
    }
    const own = ++this.#last;
    const answer = new Promise<Message>((settle) => {
      this.#asked.set(own, { id, progressToken: params?._meta?.progressToken, settle, notify });
    });
    signal?.addEventListener('abort', () => {
      if (this.#asked.delete(own)) this.#write({ method: 'notifications/cancelled', params: { requestId: own } });
    });
    this.#write({ ...message, id: own });
    return answer;
  }

  stop(): void {
    this.#child.kill();
  }

  #write(message: Message): void {
    this.#child.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  #receive(message: Message): void {
    const { id, params, method } = message;
    const answered = this.#asked.get(Number(id));
    const listening = this.#asked.get(Number(params?._meta?.[subscription]));
    if (method === undefined) {
      this.#asked.delete(Number(id));
      answered?.settle({ ...message, id: answered.id });
    } else if (listening) {
      const _meta = { ...params?._meta, [subscription]: listening.id };
      listening.notify({ ...message, params: { ...params, _meta } });
    } else if (params?.progressToken !== undefined) {
      for (const { progressToken, notify } of this.#asked.values()) {
        if (progressToken === params.progressToken) notify(message);
      }
    }
  }
}
