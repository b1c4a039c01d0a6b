import { debugLine } from '../debug-line.ts';
import type { WireEvent } from '../wire-event.ts';
import type { DeliveryReport, Sink } from './sink.ts';

/** Shows each event to the developer on its way to another sink. */
export class DebugSink implements Sink {
  readonly #next: Sink;
  readonly #print: (line: string) => void;

  constructor(next: Sink, print: (line: string) => void = (line) => void process.stderr.write(`${line}\n`)) {
    this.#next = next;
    this.#print = print;
  }

  get isDurable(): boolean {
    return this.#next.isDurable === true;
  }

  send(event: WireEvent): void {
    this.#print(debugLine(event));
    this.#next.send(event);
  }

  keep(): void {
    this.#next.keep?.();
  }

  secure(event: WireEvent): void {
    this.#next.secure?.(event);
  }

  release(): void {
    this.#next.release?.();
  }

  refuse(event: WireEvent, reason: string): void {
    this.#print(debugLine(event, reason));
    this.#next.refuse(event, reason);
  }

  report(): DeliveryReport {
    return this.#next.report();
  }

  flush(timeoutMs: number): Promise<DeliveryReport> {
    return this.#next.flush(timeoutMs);
  }

  shutdown(timeoutMs: number): Promise<DeliveryReport> {
    return this.#next.shutdown(timeoutMs);
  }
}
