export type TaxonomyErrorCode = 'NOT_ALLOWED' | 'UNREACHABLE' | 'LIMIT_REACHED' | 'UNEXPECTED_ANSWER';

/** Nothing more can be registered in this run. Its message never holds the secret. */
export class TaxonomyError extends Error {
  readonly code: TaxonomyErrorCode;
  readonly next: string;

  constructor(code: TaxonomyErrorCode, received: string, next: string) {
    super(received);
    this.name = 'TaxonomyError';
    this.code = code;
    this.next = next;
  }
}
