import { describe, expect, it } from 'vitest';
import { tempProject } from '../actions/temp-project.ts';
import { cleanEnvironment, ServerProcess } from './server-process.ts';

const schema = { name: 'get_event_schema', arguments: {} };
const preview = { name: 'preview_instrumentation', arguments: {} };

describe('the server process', () => {
  it.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])('speaks protocol %s', async (version) => {
    const server = new ServerProcess([]);
    const { result } = await server.initialize(version);
    expect(result).toMatchObject({ protocolVersion: version, serverInfo: { name: 'amplitude-ai' } });
  });

  it('answers what was asked before its input ended, and then exits', async () => {
    const server = new ServerProcess([]);
    const ended = server.exited();
    const answers = [server.initialize(), server.request(1, 'tools/call', schema), server.request(2, 'tools/list')];
    server.child.stdin?.end();
    const frames = await Promise.all(answers);
    expect(frames.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('exits on %s', async (signal) => {
    const server = new ServerProcess([]);
    await server.initialize();
    const ended = server.exited();
    server.child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it('survives lines that are no frames, and writes nothing but frames', async () => {
    const server = new ServerProcess([]);
    await server.initialize();
    server.write('this is not JSON');
    server.write('{"jsonrpc":"2.0","id":7}');
    server.write('[]');
    const { result } = await server.request(1, 'tools/call', schema);
    expect(result).toHaveProperty('structuredContent');
    for (const line of server.stdout) expect(JSON.parse(line)).toHaveProperty('jsonrpc', '2.0');
  });

  it('works without a project until a project is needed, and then names the flag', async () => {
    const server = new ServerProcess([], { cwd: tempProject({}) });
    await server.initialize();
    expect((await server.request(1, 'tools/call', schema)).result).not.toHaveProperty('isError');
    const { result } = await server.request(2, 'tools/call', preview);
    expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/NO_PROJECT.*--root/) }] });
  });

  it('says when the root that it was given is no folder', async () => {
    const server = new ServerProcess(['--root', '/no/such/folder']);
    await server.initialize();
    const { result } = await server.request(1, 'tools/call', preview);
    expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('"/no/such/folder"') }] });
  });

  it.each(['AMPLITUDE_AI_ROOT', 'CLAUDE_PROJECT_DIR'])('takes the project from %s', async (variable) => {
    const root = tempProject({ 'package.json': '{}' });
    const server = new ServerProcess([], { cwd: tempProject({}), env: cleanEnvironment({ [variable]: root }) });
    await server.initialize();
    const { result } = await server.request(1, 'tools/call', preview);
    expect(result).not.toHaveProperty('isError');
  });

  it('refuses a flag that it does not know, on stderr, with exit code 2', async () => {
    const server = new ServerProcess(['--rot', '.']);
    expect(await server.exited()).toMatchObject({ code: 2 });
    expect(server.stderr).toContain('--root <folder>');
    expect(server.stdout).toEqual([]);
  });
});
