import { describe, expect, it } from 'vitest';
import { commands } from '../../src/actions/index.ts';
import { inCommands } from '../../src/cli/in-commands.ts';
import { uninstrumentedProject } from '../actions/temp-project.ts';
import { runCommand } from './run-command.ts';

/** What only a coding agent can call. */
const tools = commands.map(({ name }) => name);
const named = (text: string) => tools.filter((tool) => text.includes(tool));

describe('a command line', () => {
  it.each([
    ['scan_project', 'npx amplitude-ai scan'],
    ['First preview_instrumentation, then apply it.', 'First npx amplitude-ai preview, then apply it.'],
    ['preview_instrumentation {"transform":"add-sessions"}.', 'npx amplitude-ai preview --transform add-sessions.'],
    ['get_integration_pattern {"provider":"openai","way":"wrap"}', 'npx amplitude-ai pattern openai --way wrap'],
    ['get_event_schema {"event":"[Agent] Score"}', 'npx amplitude-ai schema "[Agent] Score"'],
    ['apply_instrumentation {"paths":["a.ts","b.ts"],"reverse":true}', 'npx amplitude-ai apply a.ts b.ts --reverse'],
    ['scan_projects and my_scan_project', 'scan_projects and my_scan_project'],
  ])('reads %j as %j', (text, command) => {
    expect(inCommands(text)).toBe(command);
  });

  it.each([['scan'], ['suggest'], ['verify'], ['apply'], ['doctor']])(
    'names no tool in the answer of %s',
    async (one) => {
      const { stdout, stderr } = await runCommand([one], { cwd: uninstrumentedProject() });
      expect(named(stdout + stderr)).toEqual([]);
    },
  );

  it.each(commands.map(({ command }) => command.name))('names no tool in the help of %s', async (name) => {
    const { stdout } = await runCommand([...name.split(' '), '--help']);
    expect(named(stdout)).toEqual([]);
  });
});
