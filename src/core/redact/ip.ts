import { hasLabelBefore } from './labelled.ts';
import { type Span, whenHas } from './span.ts';

const candidate = /(?<![\w:.])(?:[\da-f]{1,4}[:.]|::)[\da-f:.]{2,}(?!\w)/gi;
const fourParts = /^\d{1,3}(?:\.\d{1,3}){3}/;
/** Four numbers with dots between them are a version, a section or a product behind such a word or sign. */
const notAnAddress =
  /(?:\b(?:v|ver|versions?|releases?|rev|revision|builds?|firmware|driver|section|sec|chapter|clause|figure|fig|table|appendix|oid)(?:[ _-]?(?:number|no\.?))?["'\s:=.\\]{0,8}(?:is |was |to )?|[§^~]\s?|[<>=!]=\s?|[a-z\d]\/)$/i;

const dotsOrColons = /\d\.\d{1,3}\.\d|[\da-f:]:[\da-f]/i;

/** Addresses of the Internet Protocol, version 4 and 6. */
export const findIpAddresses = whenHas(dotsOrColons, findAddresses);

function* findAddresses(text: string): Iterable<Span> {
  for (const { 0: found, index } of text.matchAll(candidate)) {
    const address = addressAtStart(found);
    if (address === undefined) continue;
    if (isIP(address) === 4 && hasLabelBefore(text, index, notAnAddress)) continue;
    yield [index, index + address.length];
  }
}

function addressAtStart(found: string): string | undefined {
  const four = fourParts.exec(found)?.[0];
  if (four !== undefined && isIP(four) === 4 && !/^\.\d/.test(found.slice(four.length))) return four;
  if (found.length > 46) return undefined;
  const six = found.replace(/\.$|(?<!:):$/, '');
  return namesAHost(six) && isIP(six) === 6 ? six : undefined;
}

/** Loaded when there is something to look at: most apps import this and never redact. */
function isIP(text: string): number {
  return process.getBuiltinModule('node:net').isIP(text);
}

/** `::`, `::1` and `add::be` are IPv6 too, but in a text they are loopback or source code. */
function namesAHost(address: string): boolean {
  return /\d/.test(address) && (/[\da-f]{3}/i.test(address) || address.split(':').length === 8);
}
