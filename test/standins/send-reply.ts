import type { Connection } from './connection.ts';
import { encodeFrame, type Reply, type SseFrame } from './reply.ts';
import type { Scenario } from './scenario.ts';
import { sleep } from './sleep.ts';

type StreamReply = Extract<Reply, { kind: 'stream' }>;

/** Writes a whole answer at the scenario's pace. */
export async function sendJson(
  { response, gone, kill }: Connection,
  status: number,
  body: unknown,
  scenario: Scenario,
): Promise<void> {
  await pause((scenario.headersDelayMs ?? 0) + (scenario.firstChunkDelayMs ?? 0), gone);
  if (scenario.killAfterChunks !== undefined) return kill();
  const payload = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) });
  response.end(payload);
}

/** Writes a stream at the scenario's pace, with its faults. */
export async function sendStream(connection: Connection, reply: StreamReply, scenario: Scenario): Promise<void> {
  const { response, gone, kill } = connection;
  await pause(scenario.headersDelayMs, gone);
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  response.flushHeaders();
  await pause(scenario.firstChunkDelayMs, gone);
  let deltas = 0;
  for (const frame of reply.frames) {
    if (frame.isDelta) {
      if (deltas === scenario.killAfterChunks) return kill();
      if (scenario.streamError && deltas === scenario.streamError.afterChunks) {
        await write(connection, reply.errorFrame(scenario.streamError.error));
        break;
      }
      if (deltas > 0) await pause(scenario.chunkDelayMs, gone);
      deltas += 1;
    }
    await write(connection, frame);
  }
  response.end();
}

async function pause(milliseconds: number | undefined, gone: AbortSignal): Promise<void> {
  if (milliseconds) await sleep(milliseconds, gone);
}

/** Waits for the socket to take the bytes: a kill that follows must not overtake what was said before it. */
function write({ response, gone }: Connection, frame: SseFrame): Promise<void> {
  gone.throwIfAborted();
  return new Promise((resolve, reject) => {
    const leave = () => reject(gone.reason);
    gone.addEventListener('abort', leave, { once: true });
    response.write(encodeFrame(frame), () => {
      gone.removeEventListener('abort', leave);
      resolve();
    });
  });
}
