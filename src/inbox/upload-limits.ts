export interface UploadLimits {
  readonly maxBytes: number;
  readonly maxEvents: number;
}

export const defaultMinIdLength = 5;

/** Where apps send single uploads: HTTP V2. */
export const ingestPath = '/2/httpapi';

/** The two ingestion endpoints of Amplitude and what a request to each may hold. */
export const uploadLimits: ReadonlyMap<string, UploadLimits> = new Map([
  [ingestPath, { maxBytes: 1024 * 1024, maxEvents: 2000 }],
  ['/batch', { maxBytes: 20 * 1024 * 1024, maxEvents: 2000 }],
]);
