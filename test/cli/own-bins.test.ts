import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, installApp, repository } from '../package/installed-app.ts';

const { bin }: { bin: Record<string, string> } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
const own = Object.entries(bin).filter(([name]) => /^amplitude-ai-(?!mcp$)/.test(name));

describe('a program of its own name', () => {
  let app: App;
  beforeAll(async () => {
    app = await installApp({});
  });
  afterAll(() => app.remove());

  it.each(own)('%s is the subcommand', async (name, file) => {
    const { code, stdout } = await app.node([join('node_modules/amplitude-ai', file), '--help']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(`Usage: amplitude-ai ${name.replace('amplitude-ai-', '')} `),
    });
  });

  it.each(['amplitude-ai', 'amp-ai-codemod'])('%s says nothing where nobody reads what it writes', async (name) => {
    const file = join(app.folder, 'node_modules/amplitude-ai', bin[name] ?? '');
    const child = spawn(process.execPath, [file, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    await once(child, 'close');
    expect(said).toBe('');
  });

  it('exists for init, doctor, instrument and register-catalog', () => {
    expect(own).toHaveLength(4);
  });
});
