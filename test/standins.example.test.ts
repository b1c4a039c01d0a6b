import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReceivedRequest, type StandIn, startAnthropicStandIn, startOpenAIStandIn } from './standins/index.ts';
import { recordOf } from './standins/json-view.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../', import.meta.url));
const app = join(root, 'examples/support-bot');

interface Site {
  file: string;
  line: number;
  column: number;
}
const expected: { callSites: (Site & { api: string })[]; lookAlikes: (Site & { text: string })[] } = JSON.parse(
  readFileSync(join(app, 'expected-sites.json'), 'utf8'),
);

/** Which call site sent a request, told by what only that site sends. */
function siteOf({ path, search, body }: ReceivedRequest): string {
  const request = recordOf(body);
  const text = JSON.stringify(body);
  switch (path) {
    case '/v1/embeddings':
      return `embeddings.create of ${Array.isArray(request.input) ? 'the library' : 'the question'}`;
    case '/v1/responses':
      return 'responses.create';
    case '/v1/chat/completions':
      if (request.stream === true) return 'chat.completions.create, streamed';
      return request.response_format ? 'chat.completions.parse' : 'chat.completions.create in the tool loop';
    default:
      if (request.stream === true) return 'messages.stream';
      if (text.includes('A note on') || search === '?beta=true') return 'beta.messages.create';
      return text.includes('A subject line') ? 'messages.create of the subject' : 'messages.create of the review';
  }
}

describe('the example app', () => {
  let openai: StandIn;
  let anthropic: StandIn;
  let transcript: string;

  beforeAll(async () => {
    [openai, anthropic] = await Promise.all([startOpenAIStandIn(), startAnthropicStandIn()]);
    await converse();
  });
  afterAll(() => Promise.all([openai.close(), anthropic.close()]));

  async function converse(): Promise<void> {
    const env = {
      ...process.env,
      OPENAI_BASE_URL: openai.url,
      OPENAI_API_KEY: 'key',
      ANTHROPIC_BASE_URL: anthropic.url,
      ANTHROPIC_API_KEY: 'key',
    };
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/main.ts'], { cwd: app, env });
    transcript = stdout;
  }

  it('sends one request from every call site, and one more from the tool loop', () => {
    const sent = [...openai.requests, ...anthropic.requests].map(siteOf).sort();
    expect(sent).toEqual([
      'beta.messages.create',
      'chat.completions.create in the tool loop',
      'chat.completions.create in the tool loop',
      'chat.completions.create, streamed',
      'chat.completions.parse',
      'embeddings.create of the library',
      'embeddings.create of the question',
      'messages.create of the review',
      'messages.create of the subject',
      'messages.stream',
      'responses.create',
    ]);
    expect(new Set(sent).size).toBe(expected.callSites.length);
  });

  it('prints the whole conversation, with the article that fits and the tool result', () => {
    expect(transcript.match(/^\w+/gm)).toEqual(
      'customer topic article facts desk review summary rating subject note sms tip'.split(' '),
    );
    expect(transcript).toContain('article   Track an order');
    expect(transcript).toContain('facts     The tool answered: Order sample order_id leaves the warehouse today.');
    expect(transcript).toMatch(/^sms +SM1 Ticket T-1: /m);
  });

  it('type-checks under its own strict settings', async () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    await expect(run(process.execPath, [tsc, '-p', '.'], { cwd: app })).resolves.toMatchObject({ stdout: '' });
  });
});

describe('the list of expected sites', () => {
  const sourceFiles = readdirSync(join(app, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`);
  const textAt = ({ file, line, column }: Site) =>
    readFileSync(join(app, file), 'utf8')
      .split('\n')
      [line - 1]?.slice(column - 1) ?? '';
  const order = (left: Site, right: Site) =>
    left.file < right.file ? -1 : left.file > right.file ? 1 : left.line - right.line || left.column - right.column;

  it('points at the name of the method that is called', () => {
    for (const site of expected.callSites)
      expect(textAt(site)).toMatch(new RegExp(`^${site.api.split('.').at(-1)}\\(`));
    for (const site of expected.lookAlikes)
      expect(textAt(site)).toMatch(new RegExp(`^${site.text.split('.').at(-1)}\\(`));
  });

  it('holds every expression of the app that is or looks like a call, in the order of file and line', () => {
    const found = sourceFiles.flatMap((file) =>
      readFileSync(join(app, file), 'utf8')
        .split('\n')
        .flatMap((text, index) =>
          [
            ...text.matchAll(/(?<=\.)(?:create|stream)\(|(?<=completions\.)parse\(|(?<!function )\bgenerateText\(/g),
          ].map((match) => ({ file, line: index + 1, column: match.index + 1 })),
        ),
    );
    const listed = [...expected.callSites, ...expected.lookAlikes].map(({ file, line, column }) => ({
      file,
      line,
      column,
    }));
    expect([...listed].sort(order)).toEqual(found.sort(order));
    for (const list of [expected.callSites, expected.lookAlikes]) expect([...list].sort(order)).toEqual(list);
  });
});
