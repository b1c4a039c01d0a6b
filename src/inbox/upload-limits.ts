export interface UploadLimits {
  readonly maxBytes: number;
  readonly maxEvents: number;
}

export const defaultMinIdLength = 5;

/** The two ingestion endpoints of Amplitude and what a request to each may hold. */
export const uploadLimits: ReadonlyMap<string, UploadLimits> = new Map([
  ['/2/httpapi', { maxBytes: 1024 * 1024, maxEvents: 2000 }],
  ['/batch', { maxBytes: 20 * 1024 * 1024, maxEvents: 2000 }],
]);
