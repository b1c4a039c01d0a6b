import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { noticeOnce } from '../../notice.ts';
import { MAX_WAITING_BYTES, NO_ROOM } from '../memory-store.ts';
import type { Packed } from '../packed.ts';
import type { Store, StoreListener } from '../store.ts';
import { Waiting } from '../waiting.ts';
import type { DeadLetters } from './dead-letters.ts';
import { nameFor, ownOwner } from './owner.ts';
import { makePrivateFolder } from './private-folder.ts';
import { Segment, segmentName, sumUnread } from './segment.ts';

export interface SpoolSettings {
  /** Of one destination: a folder that is ours alone. */
  readonly parent: string;
  /** Bytes on disk; of more the oldest go. */
  readonly maxBytes: number;
  /** Events that are older than this many milliseconds are not sent. */
  readonly maxAgeMs: number;
  /** Whether each event outlives the machine as well as the process. */
  readonly fsync: boolean;
}

/** Bytes of a file. */
const SEGMENT_BYTES = 1024 * 1024;

/** What is kept in memory as well, so that a healthy app never reads what it wrote. */
const WINDOW_EVENTS = 1_000;
const WINDOW_BYTES = 4 * 1024 * 1024;

/** Between two signs of life, and two looks for what others left behind. */
const ALIVE_EVERY_MS = 20_000;
const FIRST_LOOK_MS = 1_000;

/** How long a disk that refused is left alone. */
const DISK_REST_MS = 30_000;

/** The share of the room from which on content goes, so that events need not. */
const NEARLY_FULL = 7 / 8;

/**
 * Events on disk, so that they outlive the process. Each is appended before the app goes on; the newest are in memory as
 * well while there is room, the rest is read again when its turn comes.
 */
export class Spool implements Store {
  readonly isDurable = true;
  readonly #settings: SpoolSettings;
  readonly #listener: StoreListener;
  readonly #window: Waiting<Packed>;
  #letters: DeadLetters | undefined;
  /** Oldest first. */
  #segments: Segment[] = [];
  /** Of processes that are no more. */
  #inherited: Segment[] = [];
  /** Copies of events that are sent a little later. */
  #early: Segment | undefined;
  #added: Packed[] = [];
  #folder: string | undefined;
  readonly #claimed = new Set<string>();
  #number = 0;
  #restUntil = 0;
  #isMakingRoom = false;
  readonly #timers: NodeJS.Timeout[];

  constructor(settings: SpoolSettings, listener: StoreListener) {
    this.#settings = settings;
    this.#listener = listener;
    this.#window = new Waiting(MAX_WAITING_BYTES, () => listener.lightened(1, NO_ROOM));
    this.#timers = [
      setTimeout(() => void this.#live(), FIRST_LOOK_MS),
      setInterval(() => void this.#live(), ALIVE_EVERY_MS),
    ];
    for (const timer of this.#timers) timer.unref?.();
  }

  get length(): number {
    return (
      this.#window.length +
      this.#added.length +
      sumUnread(this.#inherited, 'waiting') +
      sumUnread(this.#segments, 'waiting')
    );
  }

  get bytes(): number {
    return this.#window.bytes + sumUnread(this.#inherited, 'bytes') + sumUnread(this.#segments, 'bytes');
  }

  get spooled(): number {
    return this.#all.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** The oldest first. */
  get #all(): readonly Segment[] {
    return [...this.#inherited, ...this.#segments];
  }

  get #unread(): readonly Segment[] {
    return this.#all.filter(({ isUnread }) => isUnread);
  }

  /** Whether the disk has refused of late, so that events are in memory alone. */
  get isResting(): boolean {
    return performance.now() < this.#restUntil;
  }

  add(parcel: Packed): void {
    this.#added.push(parcel);
  }

  keep(): void {
    const parcels = this.#added;
    if (parcels.length === 0) return;
    this.#added = [];
    const segment = this.#write(() => this.#current(), parcels);
    for (const parcel of parcels) {
      parcel.segment = segment;
      if (!segment?.isUnread) this.#hold(parcel);
    }
  }

  secure(parcel: Packed): void {
    this.#write(() => {
      this.#early ??= this.#open(false);
      return this.#early;
    }, [parcel]);
  }

  release(): void {
    this.#early?.remove();
    this.#early = undefined;
  }

  #hold(parcel: Packed): void {
    const dropped = this.#window.add(parcel);
    if (dropped.length === 0) return;
    this.settle(dropped);
    this.#listener.lost(dropped.length, NO_ROOM, dropped);
  }

  /** @returns where they are now; nothing if they are in memory alone. */
  #write(open: () => Segment, parcels: readonly Packed[]): Segment | undefined {
    if (this.isResting) return undefined;
    try {
      const segment = open();
      segment.append(
        parcels.map(({ line }) => line),
        this.#settings.fsync,
      );
      return segment;
    } catch (error) {
      this.#restUntil = performance.now() + DISK_REST_MS;
      const why = error instanceof Error ? error.message : String(error);
      noticeOnce('spool', `Events are kept in memory alone, since they cannot be written to disk: ${why}.`);
      return undefined;
    }
  }

  #current(): Segment {
    const last = this.#segments.at(-1);
    const isUnread = this.#isWindowFull || (last?.isUnread ?? false);
    if (last?.isOpen && last.bytes < SEGMENT_BYTES && last.isUnread === isUnread) return last;
    last?.close();
    const segment = this.#open(isUnread);
    this.#segments.push(segment);
    this.#trim();
    return segment;
  }

  get #isWindowFull(): boolean {
    return this.#window.length >= WINDOW_EVENTS || this.#window.bytes >= WINDOW_BYTES;
  }

  #open(isUnread: boolean): Segment {
    const { parent } = this.#settings;
    if (this.#folder === undefined) {
      makePrivateFolder(parent);
      this.#folder = join(parent, nameFor(ownOwner()));
    }
    makePrivateFolder(this.#folder); // Who took us for dead has renamed it.
    const segment = new Segment(join(this.#folder, segmentName(++this.#number)), isUnread);
    segment.open();
    return segment;
  }

  get #bytesOnDisk(): number {
    return this.#all.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  get #isNearlyFull(): boolean {
    return this.#bytesOnDisk > this.#settings.maxBytes * NEARLY_FULL;
  }

  get #noRoom(): string {
    return `more than ${this.#settings.maxBytes} bytes of events waited on disk`;
  }

  /** Oldest first. What is in memory as well goes on without its copy. */
  #trim(): void {
    if (this.#isNearlyFull) void this.#makeRoom();
    let bytes = this.#bytesOnDisk;
    for (const oldest of this.#all.slice(0, -1)) {
      if (bytes <= this.#settings.maxBytes) return;
      bytes -= oldest.bytes;
      if (oldest.isUnread) this.#lose(oldest, this.#noRoom);
      else this.#forget(oldest);
    }
  }

  /** Content goes before events, in the background: events come faster than they can be written anew. */
  async #makeRoom(): Promise<void> {
    if (this.#isMakingRoom) return;
    this.#isMakingRoom = true;
    const lightening = await import('./lighten.ts').catch(withoutIt);
    await lightening?.makeRoom({
      next: () => (this.#isNearlyFull ? this.#unread.find(({ isOpen, isLight }) => !isOpen && !isLight) : undefined),
      isKept: (segment) => this.#all.includes(segment),
      done: (count) => this.#listener.lightened(count, this.#noRoom),
    });
    this.#isMakingRoom = false;
  }

  async take(maxEvents: number, maxBytes: number): Promise<readonly Packed[]> {
    while (this.#window.length < maxEvents && this.#window.bytes < maxBytes) {
      const [next] = this.#unread;
      if (!next) break;
      await this.#read(next);
    }
    return this.#window.take(maxEvents, maxBytes);
  }

  async #read(segment: Segment): Promise<void> {
    segment.close();
    const { readSegment } = await import('./read-segment.ts');
    const { events, faults } = await readSegment(segment, Date.now() - this.#settings.maxAgeMs);
    if (!this.#all.includes(segment)) return; // It had to make room in the meantime, and is counted.
    segment.isUnread = false;
    segment.waiting = events.length;
    for (const [reason, count] of faults) this.#listener.lost(count, reason);
    for (const json of events) {
      const parcel = this.#listener.pack(json);
      parcel.segment = segment;
      this.#hold(parcel);
    }
    if (events.length === 0) this.#forget(segment);
  }

  settle(parcels: readonly Packed[]): void {
    for (const { segment } of parcels) if (segment && --segment.waiting <= 0) this.#forget(segment);
  }

  async bury(parcel: Packed, reason: string): Promise<void> {
    const letters = await import('./dead-letters.ts').catch(withoutIt);
    if (letters) this.#letters ??= new letters.DeadLetters(this.#settings.parent);
    this.#letters?.add(parcel.json, reason);
  }

  #lose(segment: Segment, reason: string): void {
    this.#listener.lost(segment.waiting, reason);
    this.#forget(segment);
  }

  #forget(segment: Segment): void {
    segment.remove();
    this.#segments = this.#segments.filter((other) => other !== segment);
    this.#inherited = this.#inherited.filter((other) => other !== segment);
  }

  /** Says that this process is not dead, and takes over what dead ones left. */
  async #live(): Promise<void> {
    const claiming = await import('./claim.ts').catch(withoutIt);
    if (!claiming) return;
    const { claimLeftBehind, touch } = claiming;
    const folders = [...this.#claimed, ...(this.#folder === undefined ? [] : [this.#folder])];
    await Promise.all(folders.map((folder) => touch(folder).catch(() => undefined))); // Nothing is in it now.
    for (const { folder, segments } of await claimLeftBehind(this.#settings.parent)) {
      this.#claimed.add(folder);
      this.#inherited.push(...segments);
      const count = segments.reduce((sum, { waiting }) => sum + waiting, 0);
      if (count > 0) this.#listener.found(count);
    }
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.release();
    for (const segment of this.#segments) segment.close();
    for (const folder of [...this.#claimed, this.#folder ?? '']) {
      try {
        if (folder !== '') rmdirSync(folder);
      } catch {
        // What is in it is for the next one.
      }
    }
  }
}

/** A deployment may have replaced the files of an app that runs still. Nobody waits here for a rejection. */
const withoutIt = () => undefined;
