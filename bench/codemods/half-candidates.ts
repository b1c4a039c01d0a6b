import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const client = `import OpenAI from 'openai';
export const ownClient = new OpenAI();
`;

/** Puts an import that is to be swapped on top of every second source file below a root; gives how many there are. */
export function makeHalfCandidates(root: string): number {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[jt]sx?$/.test(file));
  const chosen = files.sort().filter((_, at) => at % 2 === 0);
  for (const file of chosen) writeFileSync(join(root, file), client + readFileSync(join(root, file), 'utf8'));
  return chosen.length;
}
