import { startInbox } from '../inbox/index.ts';
import type { Check } from './check.ts';
import type { Load } from './probe-capture.ts';

const patience = 5_000;

/** What is used of the project's copy; an older one may lack it, which the check then says. */
interface Instance {
  trackUserMessage(options: object): unknown;
  flush(options: object): Promise<unknown>;
}
interface OurPackage {
  readonly AmplitudeAI: new (options: object) => Instance;
}

/** Sends one event with the project's copies of this package and of analytics-node to an endpoint on loopback. */
export async function probeFlush(load: Load): Promise<Check> {
  const name = 'flush';
  const inbox = await startInbox();
  try {
    const { AmplitudeAI } = load('amplitude-ai') as OurPackage; // What the copy lacks fails below, in words of its own.
    const ai = new AmplitudeAI({ apiKey: 'amplitude-ai-doctor', serverUrl: inbox.url });
    ai.trackUserMessage({
      content: 'Does this arrive?',
      userId: 'amplitude-ai-doctor',
      sessionId: 'amplitude-ai-doctor',
    });
    await ai.flush({ timeoutMs: patience });
    const count = inbox.events.length;
    if (count === 1) return { name, status: 'ok', found: '1 event sent to a local endpoint arrived' };
    return {
      name,
      status: 'failed',
      found: `1 event was sent, ${count} arrived`,
      fix: 'npm install amplitude-ai@latest',
    };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { name, status: 'failed', found, fix: 'npm install amplitude-ai@latest' };
  } finally {
    await inbox.close();
  }
}
