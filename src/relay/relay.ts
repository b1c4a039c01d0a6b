import type { Delivery } from './delivery.ts';
import { RelayRefusal } from './http/relay-refusal.ts';
import { Intake } from './intake.ts';
import { Metrics } from './metrics.ts';
import type { RelaySettings } from './options.ts';
import { decodeRequest, type Encoding } from './otlp/codec.ts';
import { rawSpansOf } from './otlp/raw-spans.ts';
import { Turns } from './turns.ts';

/** Of partial success: what the protocol calls `ExportTracePartialSuccess`. */
export interface PartialSuccess {
  readonly rejectedSpans: number;
  readonly errorMessage: string;
}

const RETRY_SOON_S = 1;

/** Takes the spans of requests: what it answers for is safe. */
export class Relay {
  readonly metrics = new Metrics();
  readonly #delivery: Delivery;
  readonly #settings: RelaySettings;
  readonly #intake: Intake;
  readonly #turns = new Turns();
  #inFlightBytes = 0;

  constructor(delivery: Delivery, settings: RelaySettings) {
    this.#delivery = delivery;
    this.#settings = settings;
    this.#intake = new Intake(delivery.writer, settings.waitMs);
  }

  /** @throws RelayRefusal when senders have to wait. Asked before a body is read. */
  checkRoom(): void {
    this.#delivery.checkRoom();
    this.#checkInFlight(0);
  }

  /** Of others: a body that is alone may be as large as bodies may be. */
  #checkInFlight(own: number): void {
    const { maxInFlightBytes } = this.#settings;
    if (this.#inFlightBytes - own <= maxInFlightBytes) return;
    throw new RelayRefusal('full', `More than ${maxInFlightBytes} bytes of requests are under way.`, RETRY_SOON_S);
  }

  /**
   * @param read told how to count what is here of the body: packed, or without a length, it may become more than its
   *   sender said, and many such bodies at once more than there is room for.
   * @param announced bytes that the body will have, as far as its sender says: they count before they are here.
   * @throws RelayRefusal when nothing of it counts as taken.
   */
  async take(
    read: (count: (bytes: number) => void) => Promise<Buffer>,
    announced: number,
    encoding: Encoding,
  ): Promise<PartialSuccess | undefined> {
    let bytes = announced;
    this.#inFlightBytes += bytes;
    const count = (here: number) => {
      this.#inFlightBytes += Math.max(0, here - bytes);
      bytes = Math.max(bytes, here);
      this.#checkInFlight(bytes);
    };
    try {
      const body = await read(count);
      count(body.length);
      await this.#turns.next();
      const { spans, faults } = rawSpansOf(decodeRequest(body, encoding));
      const taken = await this.#intake.take(spans);
      const rejected = [...faults, ...taken.faults];
      this.metrics.count({ spans: spans.length + faults.length, rejected: rejected.length, ...taken });
      return rejected.length === 0 ? undefined : partialSuccess(rejected);
    } finally {
      this.#inFlightBytes -= bytes;
    }
  }

  get isHealthy(): boolean {
    return this.#delivery.isHealthy;
  }

  /** For Prometheus. */
  metricsText(): string {
    return this.metrics.text({
      ...this.#delivery.counts(),
      amplitude_ai_relay_in_flight_bytes: this.#inFlightBytes,
      amplitude_ai_relay_remembered_spans: this.#intake.remembered,
    });
  }

  settleAll(): void {
    this.#intake.settleAll();
  }
}

/** The reasons, each once. */
function partialSuccess(rejected: readonly string[]): PartialSuccess {
  const reasons = [...new Set(rejected)].slice(0, MAX_REASONS);
  return { rejectedSpans: rejected.length, errorMessage: `${reasons.join('; ')}. The other spans were taken.` };
}

const MAX_REASONS = 5;
