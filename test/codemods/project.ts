import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Project {
  readonly root: string;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  bytes(file: string): Buffer;
  git(...args: string[]): string;
  commit(): void;
}

/** A folder of its own, gone when the test ends. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'codemod-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'core.autocrlf=false'];
    return execFileSync('git', [...identity, ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    root,
    write,
    git,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    bytes: (file) => readFileSync(join(root, file)),
    commit() {
      git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', 'all', '--no-verify');
    },
  };
}

export const usesOpenai = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
export const swapped = usesOpenai.replace("'openai'", "'amplitude-ai/openai'");
export const manifest = JSON.stringify({ name: 'app', dependencies: { openai: '^7.0.0', 'amplitude-ai': '^0.1.0' } });
