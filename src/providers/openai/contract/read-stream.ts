/** All pieces of a stream, as the app sees them. */
export async function readAll(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for await (const piece of stream) pieces.push(piece);
  return pieces;
}

/** The first pieces; the stream is left then. */
export async function readSome(stream: AsyncIterable<unknown>, count: number): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for await (const piece of stream) {
    pieces.push(piece);
    if (pieces.length === count) break;
  }
  return pieces;
}

/** Also what came before a stream broke. */
export async function readUntilError(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const pieces: unknown[] = [];
  try {
    for await (const piece of stream) pieces.push(piece);
  } catch (error) {
    pieces.push(error instanceof Error ? { error: error.constructor.name } : error);
  }
  return pieces;
}
