import { asRecord } from '../../inbox/as-record.ts';

const longestCall = 400;
const mostCalls = 20;

/** The tools that an answer asks for, one line each, whichever vendor's form they have. */
export function askedFor(toolCalls: unknown): readonly string[] {
  const calls = typeof toolCalls === 'string' ? parse(toolCalls) : toolCalls;
  if (!Array.isArray(calls)) return [];
  return calls.slice(0, mostCalls).map((call) => {
    const said = asRecord(call) ?? {};
    const { name = said.name, arguments: given = said.arguments ?? said.input ?? said.args } =
      asRecord(said.function) ?? {};
    const written = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
    return `${typeof name === 'string' ? name : 'tool'}(${written})`.slice(0, longestCall);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
