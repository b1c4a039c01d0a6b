/** What is counted, and what `/metrics` says of it. */
const counters = {
  spans: ['amplitude_ai_relay_spans_received_total', 'Spans in requests that were taken.'],
  rejected: ['amplitude_ai_relay_spans_rejected_total', 'Spans of these that could not be taken.'],
  passedOver: ['amplitude_ai_relay_spans_passed_over_total', 'Spans that have nothing to do with models.'],
  events: ['amplitude_ai_relay_events_written_total', 'Events that were made of spans.'],
} as const;

type Counter = keyof typeof counters;

/** Numbers that go up, and those of the moment, in the text format of Prometheus. */
export class Metrics {
  readonly #sums: Record<Counter, number> = { spans: 0, rejected: 0, passedOver: 0, events: 0 };
  readonly #answers = new Map<number, number>();

  count(seen: Readonly<Record<Counter, number>>): void {
    for (const counter of Object.keys(counters) as Counter[]) this.#sums[counter] += seen[counter]; // Its own keys.
  }

  countAnswer(status: number): void {
    this.#answers.set(status, (this.#answers.get(status) ?? 0) + 1);
  }

  text(others: Readonly<Record<string, number>>): string {
    const lines = Object.entries(counters).flatMap(([counter, [name, help]]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} counter`,
      `${name} ${this.#sums[counter as Counter]}`, // A key of the table.
    ]);
    lines.push('# TYPE amplitude_ai_relay_requests_total counter');
    for (const [status, count] of this.#answers) {
      lines.push(`amplitude_ai_relay_requests_total{status="${status}"} ${count}`);
    }
    return `${lines.join('\n')}\n${numbersText(others)}`;
  }
}

/** Numbers by name, and those of the process. */
export function numbersText(numbers: Readonly<Record<string, number>>): string {
  const { user, system } = process.cpuUsage();
  const all = {
    ...numbers,
    process_resident_memory_bytes: process.memoryUsage.rss(),
    process_cpu_seconds_total: (user + system) / 1e6,
  };
  return Object.entries(all)
    .map(([name, value]) => `# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}\n${name} ${value}\n`)
    .join('');
}
