import type { WireEvent } from './wire-event.ts';

/** Made when the first line is printed: it takes milliseconds, which an app without `debug` must not pay at import. */
let format: Intl.NumberFormat | undefined;

function grouped(count: number): string {
  format ??= new Intl.NumberFormat('en-US');
  return format.format(count);
}

type Format = (value: never) => string;

/** What a line tells of an event, in order. Measurements and names only: a terminal is no place for content. */
const parts: readonly (readonly [label: string, property: string, format: Format])[] = [
  ['agent', '[Agent] Agent ID', String],
  ['session', '[Agent] Session ID', (id: string) => shorten(id)],
  ['turn', '[Agent] Turn ID', String],
  ['model', '[Agent] Model Name', String],
  ['tool', '[Agent] Tool Name', String],
  ['span', '[Agent] Span Name', String],
  ['score', '[Agent] Score Name', String],
  ['value', '[Agent] Score Value', String],
  ['tokens', '[Agent] Total Tokens', (count: number) => grouped(count)],
  ['cost', '[Agent] Cost USD', (dollars: number) => `$${dollars.toFixed(dollars < 0.01 ? 6 : 4)}`],
  ['latency', '[Agent] Latency Ms', (ms: number) => `${grouped(Math.round(ms))}ms`],
  ['error', '[Agent] Error Type', String],
];

const MAX_ID = 12;

function shorten(id: string): string {
  return id.length > MAX_ID ? `${id.slice(0, MAX_ID)}…` : id;
}

type Paint = (text: string) => string;
const paint =
  (code: number): Paint =>
  (text) =>
    `\u001b[${code}m${text}\u001b[0m`;
const styles = { ok: paint(32), bad: paint(31), name: paint(36), dim: paint(2) };
const plain: typeof styles = { ok: String, bad: String, name: String, dim: String };

/** Colour where a person looks, never against NO_COLOR. */
function stylesFor(env: Readonly<Record<string, string | undefined>>, isTTY: boolean): typeof styles {
  if (env.NO_COLOR) return plain;
  return isTTY || (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') ? styles : plain;
}

/** One event as one line, for `debug` and `dryRun`. `refused` is the reason why it is not sent. */
export function debugLine(
  { event_type: type, user_id: user, event_properties: properties }: WireEvent,
  refused?: string,
  style: typeof styles = stylesFor(process.env, process.stderr.isTTY === true),
): string {
  const told = parts.flatMap(([label, property, format]) => {
    const value = properties[property];
    // The table pairs each property with a format for its type, to which the writer has held the value.
    return value === undefined ? [] : [`${style.dim(`${label}=`)}${format(value as never)}`];
  });
  const failed = refused !== undefined || properties['[Agent] Is Error'] === true;
  const head = `${style.dim('[amplitude-ai]')} ${(failed ? style.bad : style.name)(type)}`;
  const who = user === undefined ? [] : [`${style.dim('user=')}${user}`];
  const end = refused === undefined ? [] : [style.bad(`not sent: ${refused}`)];
  return [head, ...who, ...told, ...end].join(' | ');
}
