/**
 * Lets the event loop turn, so that others get on and an abort is heard.
 *
 * @throws the signal's reason when aborted.
 */
export async function turn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((done) => setImmediate(done));
  signal?.throwIfAborted();
}
