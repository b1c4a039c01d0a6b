import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { validateEvent } from '../../schema/validate.ts';
import { importConversations } from '../../src/import/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { conversationLines, type Line, toJsonl } from './conversation-lines.ts';

import { api, file, folder, options, useImportStage } from './import-stage.ts';

useImportStage();

const events = () => [...api.kept.values()];
const _endsOf = (session: string) =>
  events().filter(
    ({ event_type, event_properties }) =>
      event_type === '[Agent] Session End' && event_properties['[Agent] Session ID'] === session,
  );
const _turns = (session: string) =>
  events()
    .filter(({ event_properties }) => event_properties['[Agent] Session ID'] === session)
    .map(({ event_properties }) => event_properties['[Agent] Turn ID']);
const rejects = async () => {
  const text = await readFile(`${file}.rejects.jsonl`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
};
const write = (lines: readonly Line[]) => writeFile(file, toJsonl(lines));

describe('an imported line', () => {
  it('is the event that the tracking method makes, with its own time, turn and cost', async () => {
    const lines = conversationLines(1, 3);
    await write(lines);
    const report = await importConversations(file, options());
    expect(report).toMatchObject({ delivered: 3, rejected: 0, sessions: 1, isInterrupted: false });
    expect(events().flatMap(validateEvent)).toEqual([]);

    const live = new MockAmplitudeAI();
    const [question, tool, answer] = lines.map(({ role: _role, time: _time, ...rest }) => rest);
    // The lines hold the options of the three methods, which their loose type cannot say.
    live.trackUserMessage({ ...question, messageId: String(events()[0]?.event_properties['[Agent] Message ID']) });
    live.trackToolCall({
      ...(tool as unknown as Parameters<typeof live.trackToolCall>[0]),
      success: true,
      invocationId: String(events()[1]?.event_properties['[Agent] Invocation ID']),
    });
    live.trackAiMessage(answer as unknown as Parameters<typeof live.trackAiMessage>[0]);
    const plain = live.events.map((event, index) => ({
      ...event,
      insert_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      time: lines[index]?.time,
    }));
    expect(events()).toEqual(plain);
    expect(events()[2]?.event_properties).toMatchObject({
      '[Agent] Turn ID': 2,
      '[Agent] Cost USD': expect.closeTo(0.00045, 8),
    });
  });

  it('leaves out what the past never recorded', async () => {
    await write([{ role: 'assistant', sessionId: 's1', userId: 'user-1', time: 1_735_689_600_000, content: 'Hello' }]);
    await importConversations(file, options());
    const properties = events()[0]?.event_properties ?? {};
    expect(properties).toMatchObject({ $llm_message: { text: 'Hello' } });
    expect(Object.keys(properties)).not.toContain('[Agent] Latency Ms');
    expect(Object.keys(properties)).not.toContain('[Agent] Cost USD');
  });

  it('loses its content, also out of the insert id, in metadata_only', async () => {
    const line = { role: 'user', sessionId: 's1', userId: 'user-1', time: 1_735_689_600_000, messageId: 'm1' };
    await write([{ ...line, content: 'MARKER-1' }]);
    await importConversations(file, options({ contentMode: 'metadata_only' }));
    await write([{ ...line, content: 'MARKER-2' }]);
    await importConversations(file, options({ contentMode: 'metadata_only', restart: true }));
    expect(api.uploads).toHaveLength(2);
    expect(api.kept.size).toBe(1);
    expect(JSON.stringify(events())).not.toContain('MARKER');
  });

  it('is redacted, priced and closed as a live event would be', async () => {
    const common = { sessionId: 's1', userId: 'user-1', time: 1_735_689_600_000 };
    await write([
      { ...common, role: 'user', content: 'Write to ann@example.com about order-77' },
      { ...common, role: 'user', content: 'For nobody', contentMode: 'metadata_only' },
      { ...common, role: 'assistant', provider: 'own', model: 'own-1', inputTokens: 1_000_000, outputTokens: 0 },
    ]);
    const prices = { 'own-1': { input: 2, output: 8 } };
    await importConversations(file, options({ redactPii: true, customRedactionPatterns: [/order-\d+/], prices }));
    const [open, closed, answer] = events().map(({ event_properties }) => event_properties);
    expect(JSON.stringify(open)).not.toMatch(/ann@example|order-77/);
    expect(open?.$llm_message).toEqual({ text: expect.stringMatching(/^Write to \[.+\] about \[.+\]$/) });
    expect(closed).not.toHaveProperty('$llm_message');
    expect(answer).toMatchObject({ '[Agent] Cost USD': 2 });
  });

  it.each([
    ['{"role":"user",', 'not JSON'],
    ['[1]', 'a list'],
    ['{"role":"sytem","sessionId":"s","userId":"user-1","time":1}', 'role is "sytem"; known: user'],
    ['{"role":"system","sessionId":"s","userId":"user-1","time":1}', 'systemPrompt'],
    ['{"event":"userMesage"}', 'known: userMessage'],
    ['{"role":"user","event":"aiResponse"}', 'contradict'],
    ['{"role":"user","sessionId":"s","userId":"user-1","time":"yesterday"}', 'time is "yesterday"'],
    ['{"role":"user","sessionId":"s","userId":"user-1"}', 'time is missing'],
    ['{"role":"user","userId":"user-1","time":1735689600000}', 'sessionId'],
    ['{"role":"user","sessionId":"s","time":1735689600000}', 'Neither userId nor deviceId'],
    ['{"role":"user","sessionId":"s","userId":"bob","time":1735689600000}', 'userId "bob" has 3 characters'],
    ['{"role":"assistant","sessionId":"s","userId":"user-1","time":1735689600000,"inputToken":3}', '"inputTokens"?'],
    ['{"role":"assistant","sessionId":"s","userId":"user-1","time":1735689600000,"inputTokens":-3}', 'inputTokens: '],
    ['{"role":"user","sessionId":"s","session_id":"t","userId":"user-1","time":1735689600000}', 'a second time'],
    ['{"role":"tool","sessionId":"s","userId":"user-1","time":1735689600000}', 'toolName'],
  ])('that says %s is rejected with the reason, and the others are sent', async (line, reason) => {
    await writeFile(file, `${toJsonl(conversationLines(1, 1))}${line}\n${toJsonl(conversationLines(2, 1).slice(1))}`);
    const report = await importConversations(file, options());
    expect(report).toMatchObject({ delivered: 2, rejected: 1 });
    expect(await rejects()).toEqual([{ line: 2, reason: expect.stringContaining(reason) }]);
    expect(report.problems).toEqual([{ source: file, line: 2, reason: expect.stringContaining(reason) }]);
  });

  it('may have a short id where the project takes it, and Amplitude is told so', async () => {
    await write([{ role: 'user', sessionId: 's', userId: 'bob', time: 1_735_689_600_000 }]);
    expect(await importConversations(file, options({ minIdLength: 3 }))).toMatchObject({ delivered: 1 });
    expect(api.uploads[0]?.options).toEqual({ min_id_length: 3 });
  });

  it('stops a strict import, which goes on there when the line is right', async () => {
    const lines = conversationLines(1, 4);
    await write([...lines.slice(0, 2), { role: 'nobody' }, ...lines.slice(2)]);
    await expect(importConversations(file, options({ strict: true }))).rejects.toMatchObject({
      code: 'INPUT_REJECTED',
      message: expect.stringContaining('line 3'),
    });
    await write(lines);
    expect(await importConversations(file, options({ strict: true }))).toMatchObject({ delivered: 4, rejected: 0 });
    expect(api.kept.size).toBe(4);
  });
});

describe('the logs of others', () => {
  it('are understood where the names are those of OpenAI', async () => {
    const common = { conversation_id: 's1', user_id: 'user-1' };
    await write([
      {
        ...common,
        id: 'm1',
        role: 'user',
        created_at: 1_735_689_600,
        content: [
          { type: 'text', text: 'What is this?' },
          { type: 'image_url', image_url: { url: 'data:…' } },
        ],
      },
      {
        ...common,
        role: 'tool',
        tool_call_id: 'c1',
        name: 'look',
        content: 'a cat',
        timestamp: '2025-01-01T00:00:01Z',
      },
      {
        ...common,
        id: 'm2',
        role: 'assistant',
        created_at: '2025-01-01 00:00:02',
        content: 'A cat.',
        finish_reason: 'stop',
        prompt_tokens: 5,
        completion_tokens: 2,
        name: null,
      },
    ]);
    expect((await importConversations(file, options())).problems).toEqual([]);
    const [question, tool, answer] = events();
    expect(question).toMatchObject({
      time: 1_735_689_600_000,
      event_properties: {
        '[Agent] Message ID': 'm1',
        $llm_message: { text: 'What is this?' },
        '[Agent] Attachment Types': ['image_url'],
      },
    });
    expect(tool).toMatchObject({
      time: 1_735_689_601_000,
      event_properties: {
        '[Agent] Invocation ID': 'c1',
        '[Agent] Tool Name': 'look',
        '[Agent] Tool Output': '"a cat"',
        '[Agent] Tool Success': true,
      },
    });
    expect(answer).toMatchObject({
      time: 1_735_689_602_000,
      event_properties: { '[Agent] Finish Reason': 'stop', '[Agent] Input Tokens': 5, '[Agent] Output Tokens': 2 },
    });
  });

  it('may have a byte order mark, CRLF, empty lines and no last line end', async () => {
    const [one, two, three] = conversationLines(1, 3).map((line) => JSON.stringify(line));
    await writeFile(file, `\uFEFF${one}\r\n\r\n   \n${two}\r\n${three}`);
    expect(await importConversations(file, options())).toMatchObject({ delivered: 3, rejected: 0 });
  });

  it('must be UTF-8: what is not is rejected, and not sent as other words', async () => {
    const latin = Buffer.from(JSON.stringify({ ...conversationLines(1, 1)[0], content: 'Grüße' }), 'latin1');
    await writeFile(file, Buffer.concat([latin, Buffer.from('\n'), Buffer.from(toJsonl(conversationLines(1, 1)))]));
    expect(await importConversations(file, options())).toMatchObject({
      delivered: 1,
      problems: [{ line: 1, reason: expect.stringContaining('UTF-8') }],
    });
  });

  it('may be compressed, and a cut one is said to be so', async () => {
    const zipped = gzipSync(toJsonl(conversationLines(10, 300)));
    const compressed = join(folder, 'conversations.jsonl.gz');
    await writeFile(compressed, zipped.subarray(0, zipped.length - 200));
    await expect(importConversations(compressed, options())).rejects.toMatchObject({ code: 'INPUT_REJECTED' });
    await writeFile(compressed, zipped);
    expect(await importConversations(compressed, options())).toMatchObject({ delivered: 3_000 });
    expect(api.kept.size).toBe(3_000);
  });

  it('may come as a stream that is cut anywhere, also within a character', async () => {
    const bytes = Buffer.from(toJsonl([{ ...conversationLines(1, 1)[0], content: 'Grüße 😀' }, { role: 'x' }]));
    const source = Readable.from(Array.from(bytes, (byte) => Buffer.of(byte)));
    const rejectsFile = join(folder, 'bad.jsonl');
    const report = await importConversations(source, options({ rejectsFile }));
    expect(report).toMatchObject({ delivered: 1, rejected: 1, sources: [{ source: 'stream', rejectsFile }] });
    expect(events()[0]?.event_properties.$llm_message).toEqual({ text: 'Grüße 😀' });
    expect(await readdir(folder)).toEqual(['bad.jsonl']);
  });
});
