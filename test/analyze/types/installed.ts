import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

const modules = join(import.meta.dirname, '../../../node_modules');
const own = join(import.meta.dirname, 'packages/fixtures');
const small = join(import.meta.dirname, 'small/fixtures');

/** Real SDKs that the project of a test finds installed. */
export const sdks = [
  'openai',
  '@anthropic-ai/bedrock-sdk',
  '@anthropic-ai/sdk',
  '@aws-sdk/client-bedrock-runtime',
  '@google/genai',
  '@mistralai/mistralai',
  'cohere-ai',
  'groq-sdk',
  'ollama',
] as const;

/** Puts the real packages, and those written for these tests, where an installation would have them. */
export function install(root: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(root, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(modules, name), path);
  }
  cpSync(own, join(root, 'node_modules'), { recursive: true });
}

/** An SDK of a few lines, as fast to read as it gets: what is told of its types is the same. */
export function installSmall(root: string): void {
  for (const folder of [small, own]) cpSync(folder, join(root, 'node_modules'), { recursive: true });
}
