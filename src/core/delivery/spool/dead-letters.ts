import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from './private-folder.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const ONLY_US = 0o600;

/** Events that Amplitude refused, each with the reason, for a developer to look at. Two files at most. */
export class DeadLetters {
  readonly #parent: string;
  readonly #path: string;

  constructor(parent: string) {
    this.#parent = parent;
    this.#path = join(parent, 'refused.jsonl');
  }

  add(json: Buffer, reason: string): void {
    try {
      makePrivateFolder(this.#parent);
      if (sizeOf(this.#path) > MAX_BYTES) renameSync(this.#path, `${this.#path}.old`);
      appendFileSync(this.#path, `{"reason":${JSON.stringify(reason)},"event":${json.toString()}}\n`, {
        mode: ONLY_US,
      });
    } catch {
      // It is counted with its reason all the same.
    }
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
