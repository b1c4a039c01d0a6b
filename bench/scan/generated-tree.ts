import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const filesInPackage = 125;
const words = ['order', 'invoice', 'user', 'team', 'report', 'queue', 'ledger', 'asset', 'policy', 'event', 'search'];

/** One of these goes into every fiftieth file: two of a hundred files ask a model. */
const callers = [
  `import OpenAI from 'openai';
const client = new OpenAI();
export const ask = (text: string) =>
  client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: text }] });
`,
  `import { model } from '../model/client.ts';
export async function summarise(text: string) {
  const answer = await model.responses.create({ model: 'gpt-4o-mini', input: text });
  return answer.output_text;
}
`,
  `import type Anthropic from '@anthropic-ai/sdk';
export class Writer {
  constructor(private readonly client: Anthropic) {}
  write(text: string) {
    return this.client.messages.create({ model: 'm', max_tokens: 9, messages: [{ role: 'user', content: text }] });
  }
}
`,
  `import { getModel } from '../model/client.ts';
export const embed = async (input: string) => (await getModel()).embeddings.create({ model: 'm', input });
`,
];
const sharedClient = `import OpenAI from 'openai';
export const model = new OpenAI();
let lazy: OpenAI | undefined;
export async function getModel(): Promise<OpenAI> {
  lazy ??= new OpenAI();
  return lazy;
}
`;

/** Writes a monorepo of so many files of realistic sizes (median 3 KB, mean 5 KB); two of a hundred ask a model. */
export function writeGeneratedTree(root: string, count: number): void {
  const random = seeded(5);
  write(root, 'package.json', JSON.stringify({ name: 'tree', private: true, workspaces: ['packages/*'] }));
  write(root, 'tsconfig.json', compilerOptions);
  for (let place = 0; place < count; place++) {
    const home = `packages/p${Math.floor(place / filesInPackage)}`;
    const inPackage = place % filesInPackage;
    if (inPackage === 0) {
      write(
        root,
        `${home}/package.json`,
        JSON.stringify({ name: `@tree/p${place / filesInPackage}`, main: 'src/index.ts' }),
      );
      write(root, `${home}/src/model/client.ts`, sharedClient);
      continue;
    }
    const caller = place % 50 === 7 ? callers[Math.floor(random() * callers.length)] : undefined;
    write(
      root,
      `${home}/src/${folderOf(inPackage)}/${fileName(inPackage)}.ts`,
      source(random, inPackage, caller ?? ''),
    );
  }
}

const compilerOptions = JSON.stringify({
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: [],
  },
  include: ['packages'],
});

function write(root: string, file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function folderOf(place: number): string {
  return words[place % words.length] ?? 'other';
}

function fileName(place: number): string {
  return `${folderOf(place)}-${place}`;
}

function source(random: () => number, place: number, caller: string): string {
  // Sizes of source files are spread log-normally; the sum of six numbers is normal enough.
  const normal = Array.from({ length: 6 }, random).reduce((sum, each) => sum + each, -3) / Math.SQRT1_2;
  const size = 3000 * Math.exp(normal);
  const imports = [1, 2, 3]
    .map((step) => place - step * 7)
    .filter((other) => other > 0)
    .map((other) => `import { step${other}x0 } from '../${folderOf(other)}/${fileName(other)}.ts';\n`);
  let text = imports.join('') + caller;
  for (let step = 0; text.length < size || step === 0; step++) text += block(random, `step${place}x${step}`);
  return text;
}

function block(random: () => number, name: string): string {
  const word = words[Math.floor(random() * words.length)];
  const limit = Math.floor(random() * 1000);
  return `
/** Collects each ${word} of the last run, and what the next one has to begin with. */
export function ${name}(items: readonly { id: string; ${word}: number; tags?: string[] }[], from = ${limit}) {
  const found = new Map<string, number>();
  for (const { id, ${word}, tags = [] } of items) {
    if (${word} > from && !tags.includes('hidden')) found.set(id, (found.get(id) ?? 0) + ${word});
    else if (tags.length > 2) found.delete(\`\${id}:${word}\`);
  }
  return [...found].map(([id, value]) => ({ id, value, label: id.toUpperCase(), isLarge: value > ${limit * 2} }));
}
`;
}
