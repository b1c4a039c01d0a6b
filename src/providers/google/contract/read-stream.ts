/** What the app reads of a stream, up to as many pieces as it wants. */
export async function read(stream: AsyncIterable<{ text?: string }>, pieces = Number.POSITIVE_INFINITY) {
  const texts: (string | undefined)[] = [];
  for await (const piece of stream) if (texts.push(piece.text) >= pieces) break;
  return texts;
}
