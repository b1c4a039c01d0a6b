import { PassThrough, type Readable } from 'node:stream';
import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type RequestId,
  type Transport,
  type TransportSendOptions,
} from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { refuseRevision } from './refuse-revision.ts';

/** How long answers that are under way are waited for after the end of input. */
const patience = 5_000;

/**
 * Stdio that answers what was asked before it closes, and refuses revisions that are not served. The SDK's own transport
 * drops requests that are under way when input ends, which is every request of `printf … | amplitude-ai-mcp`.
 */
export class DrainingTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  /** Resolves when the connection has ended, from either side. */
  readonly closed: Promise<void>;
  #closed: () => void = () => {};
  readonly #stdin: Readable;
  readonly #input = new PassThrough();
  readonly #inner = new StdioServerTransport(this.#input);
  readonly #open = new Set<RequestId>();
  #ended = false;

  constructor(stdin: Readable) {
    this.#stdin = stdin;
    this.closed = new Promise((resolve) => {
      this.#closed = resolve;
    });
  }

  async start(): Promise<void> {
    this.#inner.onclose = () => {
      this.onclose?.();
      this.#closed();
    };
    this.#inner.onerror = (error) => this.onerror?.(error);
    this.#inner.onmessage = (message) => {
      this.#noteReceived(message);
      const refusal = refuseRevision(message);
      if (refusal) return void this.send(refusal);
      this.onmessage?.(message);
    };
    await this.#inner.start();
    this.#stdin.pipe(this.#input, { end: false });
    this.#stdin.once('end', () => this.#end());
    this.#stdin.once('close', () => this.#end());
  }

  async send(message: JSONRPCMessage, _options?: TransportSendOptions): Promise<void> {
    await this.#inner.send(message);
    if (isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)) {
      if (message.id !== undefined) this.#open.delete(message.id);
      this.#closeWhenDone();
    }
  }

  close(): Promise<void> {
    this.#stdin.unpipe(this.#input);
    return this.#inner.close();
  }

  #noteReceived(message: JSONRPCMessage): void {
    if (isJSONRPCRequest(message)) this.#open.add(message.id);
    if (!isJSONRPCNotification(message) || message.method !== 'notifications/cancelled') return;
    const cancelled = message.params?.requestId;
    if (typeof cancelled === 'string' || typeof cancelled === 'number') this.#open.delete(cancelled);
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    setTimeout(() => this.#input.end(), patience).unref();
    // The last chunk may still be on its way through the pipe.
    setImmediate(() => this.#closeWhenDone());
  }

  #closeWhenDone(): void {
    if (this.#ended && this.#open.size === 0 && this.#input.readableLength === 0) this.#input.end();
  }
}
