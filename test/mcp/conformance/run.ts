/** `npm run test:conformance`, or `npm run test:conformance -- 2026-07-28` for that one alone. */
import { playSuite, revisions } from './suite.ts';

const wanted = revisions.filter((one) => process.argv.length < 3 || process.argv.includes(one));
for (const revision of wanted) {
  const { isAsExpected, output } = await playSuite(revision);
  process.stdout.write(output);
  if (!isAsExpected) process.exitCode = 1;
}
