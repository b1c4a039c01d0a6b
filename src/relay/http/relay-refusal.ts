/** Why a request is not taken: the HTTP status, and the code of google.rpc that stands in the body. */
const refusals = {
  malformed: { status: 400, code: 3 },
  unauthenticated: { status: 401, code: 16 },
  notFound: { status: 404, code: 5 },
  wrongMethod: { status: 405, code: 12 },
  tooLarge: { status: 413, code: 8 },
  wrongType: { status: 415, code: 3 },
  full: { status: 429, code: 8 },
  broken: { status: 500, code: 13 },
  noStore: { status: 503, code: 14 },
} as const;

export class RelayRefusal extends Error {
  readonly status: number;
  readonly code: number;
  /** Seconds after which to try again. Senders try again where there are some, and give up otherwise. */
  readonly retryAfter: number | undefined;

  constructor(kind: keyof typeof refusals, message: string, retryAfter?: number) {
    super(message);
    this.status = refusals[kind].status;
    this.code = refusals[kind].code;
    this.retryAfter = retryAfter;
  }
}
