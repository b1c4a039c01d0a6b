/** The ingestion endpoint in a process of its own, so that its work is not counted as ours. Prints its address. */
import { startInbox } from '../src/inbox/index.ts';

const inbox = await startInbox();
process.stdout.write(`${inbox.url}\n`);
setInterval(() => inbox.clear(), 1_000);
