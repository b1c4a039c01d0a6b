/** Cuts a text into pieces that join to it again; by words, or into a given number of pieces of whole characters. */
export function splitText(text: string, pieces?: number): string[] {
  if (text === '') return [];
  if (pieces === undefined) return text.match(/\S+\s*|\s+/g) ?? [text];
  const characters = [...text];
  const count = Math.max(1, Math.min(pieces, characters.length));
  return Array.from({ length: count }, (_, index) =>
    characters
      .slice(Math.floor((index * characters.length) / count), Math.floor(((index + 1) * characters.length) / count))
      .join(''),
  );
}
