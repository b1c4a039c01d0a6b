import type { ServerResponse } from 'node:http';

/** Milliseconds between two tellings: a thousand events of a second are one change of the picture. */
const interval = 200;
const alive = 15_000;

/** Pages that are told when there is something new (Server-Sent Events). */
export class LivePages {
  readonly #pages = new Set<ServerResponse>();
  readonly #version: () => number;
  #timer: NodeJS.Timeout | undefined;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(version: () => number) {
    this.#version = version;
    this.#heartbeat = setInterval(() => this.#tell(': alive\n\n'), alive);
    this.#heartbeat.unref();
  }

  add(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write(this.#message());
    this.#pages.add(response);
    response.once('close', () => this.#pages.delete(response));
  }

  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell(this.#message());
    }, interval).unref();
  }

  #message(): string {
    return `data: ${this.#version()}\n\n`;
  }

  #tell(text: string): void {
    for (const page of this.#pages) page.write(text);
  }

  close(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#heartbeat);
    for (const page of this.#pages) page.end();
  }
}
