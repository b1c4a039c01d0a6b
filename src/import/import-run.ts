import { createHash } from 'node:crypto';
import { Costs } from '../core/costs.ts';
import { withCustomPrices } from '../core/custom-prices.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import { guard } from '../core/guard.ts';
import type { Price } from '../core/pricing.ts';
import { createRedactor } from '../core/redact/redactor.ts';
import type { Writing } from '../core/to-event.ts';
import { type Checkpoint, checkSame, readCheckpoint, removeCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { Committer } from './committer.ts';
import { type Delivery, ImportCourier } from './courier.ts';
import { importSource } from './import-source.ts';
import { EventMaker, type MadeEvent } from './make-event.ts';
import { type Chunks, openChunks, openFile } from './open-source.ts';
import type { ImportOptions, ImportProgress } from './options.ts';
import { RejectsFile, rejectsPath } from './rejects-file.ts';
import type { SourceReport, Tally } from './report.ts';
import { Sessions } from './sessions.ts';
import { fingerprintOf, type Settings } from './settings.ts';

interface RunOptions {
  readonly settings: Settings;
  readonly options: ImportOptions;
  readonly tally: Tally;
  readonly price: Price;
}

/** Lines between two reports of progress while nothing is sent. */
const LINES_BETWEEN_REPORTS = 5_000;

/** One import of one or several sources. Sessions go on from source to source. */
export class ImportRun {
  readonly sessions: Sessions;
  isInterrupted = false;
  readonly #settings: Settings;
  readonly #options: ImportOptions;
  readonly #tally: Tally;
  readonly #maker: EventMaker;
  readonly #courier: ImportCourier;
  readonly #fingerprint: string;
  /** Hash of the sources so far. */
  #before = '';
  #report: (waiting?: ImportProgress['waiting']) => void = () => {};

  constructor({ settings, options, tally, price }: RunOptions) {
    this.sessions = new Sessions(settings.maxSessions);
    this.#settings = settings;
    this.#options = options;
    this.#tally = tally;
    this.#maker = new EventMaker(writingOf(settings, price));
    this.#fingerprint = fingerprintOf(settings);
    this.#courier = new ImportCourier({
      ...settings,
      signal: options.signal,
      onWait: (milliseconds, reason) => this.#report({ milliseconds, reason }),
    });
  }

  async import(input: string | Chunks, isLast: boolean): Promise<SourceReport> {
    const { signal } = this.#options;
    const file = typeof input === 'string' && !this.#settings.dryRun ? input : undefined;
    const name = typeof input === 'string' ? input : 'stream';
    const source = typeof input === 'string' ? await openFile(input) : openChunks(input);
    const checkpoint = file === undefined ? undefined : await this.#checkpointOf(file);
    const rejects = await this.#rejectsOf(file, checkpoint);
    const facts = { version: 1, options: this.#fingerprint, before: this.#before } as const;
    const start = { delivered: checkpoint?.delivered ?? 0, rejected: checkpoint?.rejected ?? 0 };
    const committer = new Committer({
      source: name,
      start,
      tally: this.#tally,
      rejects,
      deliver: (events) => this.#deliver(events),
      onCommitted: async ({ mark, ...counts }) => {
        if (file !== undefined) {
          await writeCheckpoint(file, { ...facts, ...mark, ...counts, isDone: false, areSessionsEnded: false });
        }
        this.#report();
      },
    });
    let line = 0;
    this.#report = (waiting) => this.#tell({ source: name, line, ...source, committer, waiting });
    const onLine = (number: number) => {
      line = number;
      if (number % LINES_BETWEEN_REPORTS === 0) this.#report();
    };
    const { sessions } = this;
    const run = { name, source, settings: this.#settings, sessions, maker: this.#maker, committer, checkpoint };
    try {
      const end = await importSource({ ...run, isLast, signal, onLine });
      if (file !== undefined) {
        const { delivered, rejected } = committer;
        const counts = { delivered, rejected, rejectsBytes: rejects?.bytes ?? 0 };
        const areSessionsEnded = isLast && this.#settings.endSessions;
        await writeCheckpoint(file, { ...facts, ...end, ...counts, isDone: true, areSessionsEnded });
      }
      this.#before = createHash('sha256').update(this.#before).update(end.sha256).digest('hex');
    } catch (error) {
      // What is under way is let finish, and counted, whatever ended the reading.
      await committer.settled().catch(() => {});
      if (!signal?.aborted || error instanceof AmplitudeAIError) throw error;
      this.isInterrupted = true;
    }
    return {
      source: name,
      lines: line,
      delivered: committer.delivered,
      deliveredBefore: start.delivered,
      rejected: committer.rejected,
      rejectsFile: rejects && rejects.bytes > 0 ? rejects.path : undefined,
    };
  }

  async #checkpointOf(file: string): Promise<Checkpoint | undefined> {
    if (this.#settings.restart) await removeCheckpoint(file);
    const checkpoint = await readCheckpoint(file);
    if (checkpoint) checkSame(file, checkpoint, { options: this.#fingerprint, before: this.#before });
    return checkpoint;
  }

  async #rejectsOf(file: string | undefined, checkpoint: Checkpoint | undefined): Promise<RejectsFile | undefined> {
    const path = file === undefined ? this.#options.rejectsFile : rejectsPath(file);
    if (path === undefined || this.#settings.dryRun) return undefined;
    return RejectsFile.open(path, checkpoint?.rejectsBytes ?? 0);
  }

  async #deliver(events: readonly MadeEvent[]): Promise<Delivery> {
    return this.#settings.dryRun ? { delivered: [...events], problems: [] } : this.#courier.deliver(events);
  }

  #tell({ source, line, totalBytes, bytesRead, committer, waiting }: Told): void {
    const { onProgress } = this.#options;
    const { delivered, rejected } = committer;
    const progress = { source, line, bytesRead: bytesRead(), totalBytes, delivered, rejected, waiting };
    if (onProgress) guard('the progress callback', onProgress, progress);
  }
}

/** The way of live events, with the sums of this import. */
function writingOf(settings: Settings, builtIn: Price): Writing {
  const { contentMode, redactPii, customRedactionPatterns: patterns, prices } = settings;
  const costs = new Costs();
  const price = withCustomPrices(prices, builtIn);
  return {
    contentMode,
    redactor: createRedactor({ pii: redactPii, patterns }),
    costOf: (given, bound) => costs.of(given, bound, price),
  };
}

interface Told {
  readonly source: string;
  readonly line: number;
  readonly totalBytes: number | undefined;
  readonly bytesRead: () => number;
  readonly committer: Committer;
  readonly waiting: ImportProgress['waiting'];
}
