import type { AmplitudeAIOptions } from '../core/config.ts';
import type { ContentMode } from '../core/content-mode.ts';

/** How an import is done. What is left out is as in the environment, else as said here. */
export interface ImportOptions {
  /** API key of the Amplitude project. Default: `AMPLITUDE_AI_API_KEY`. Not needed for a dry run. */
  apiKey?: string | undefined;
  /** `EU` for projects with EU data residency. Default: `AMPLITUDE_AI_SERVER_ZONE`, else `US`. */
  serverZone?: 'US' | 'EU' | undefined;
  /**
   * Another endpoint of the Batch Event Upload API, such as a proxy or the local inbox; an origin alone, or the URL of
   * HTTP V2, means `/batch` there. Default: `AMPLITUDE_AI_SERVER_URL`, else Amplitude's of the zone.
   */
  serverUrl?: string | undefined;
  /** What leaves the process. Default: `AMPLITUDE_AI_CONTENT_MODE`, else `full`. */
  contentMode?: ContentMode | undefined;
  /** Replaces e-mail addresses, phone and card numbers, secrets and the like. Default: `AMPLITUDE_AI_REDACT_PII`, else false. */
  redactPii?: boolean | undefined;
  /** What else to replace in content, with or without `redactPii`. Default: nothing. */
  customRedactionPatterns?: AmplitudeAIOptions['customRedactionPatterns'];
  /** Prices that the built-in data lacks, US dollars per million tokens. Default: none. */
  prices?: AmplitudeAIOptions['prices'];
  /** Ends each session that has no end of its own, at the time of its last message. Default: false. */
  endSessions?: boolean | undefined;
  /** Stops at the first line that cannot be an event. Default: false, such lines go to the rejects file. */
  strict?: boolean | undefined;
  /** Checks everything and sends nothing, writes nothing. Default: `AMPLITUDE_AI_DRY_RUN`, else false. */
  dryRun?: boolean | undefined;
  /** Forgets how far an earlier import came. Default: false. */
  restart?: boolean | undefined;
  /** Characters that a user id or device id must have. Default: 5, which is Amplitude's own default. */
  minIdLength?: number | undefined;
  /** Events sent in a second at most. Default: 5,000. Any one user or device is kept below 900, always. */
  eventsPerSecond?: number | undefined;
  /**
   * Sessions whose turns are remembered, about 400 bytes each. Default: 100,000. A session that rests while so many
   * others are active is ended, and begins again at turn 1 if it goes on.
   */
  maxSessions?: number | undefined;
  /** How often an upload is tried again when the network or Amplitude fails. Default: 8, which is about two minutes. */
  retries?: number | undefined;
  /** Where the rejected lines of a stream go; those of a file go to `<file>.rejects.jsonl`. Default: only reported. */
  rejectsFile?: string | undefined;
  /** Stops after the upload under way; the same import goes on from there later. */
  signal?: AbortSignal | undefined;
  /** Called after each upload, before each wait, and now and then while reading. */
  onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportProgress {
  readonly source: string;
  readonly line: number;
  /** Of the source, as stored: compressed bytes of a compressed file. */
  readonly bytesRead: number;
  readonly totalBytes: number | undefined;
  readonly delivered: number;
  readonly rejected: number;
  /** Set while nothing is sent: milliseconds, and why. */
  readonly waiting?: { readonly milliseconds: number; readonly reason: string } | undefined;
}
