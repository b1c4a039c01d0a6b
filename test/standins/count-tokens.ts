const word = /[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;

/** A stable stand-in for a tokenizer: one token for every started six letters of a word and for every sign. */
export function countTokens(text: string): number {
  let total = 0;
  for (const [match] of text.matchAll(word)) total += Math.ceil(match.length / 6);
  return total;
}
