import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { openTestInbox, upload } from './open-test-inbox.ts';
import { sampleEvents } from './sample-events.ts';

const until = Date.UTC(2026, 5, 1, 12);
const sample = (sessions: number) => sampleEvents({ sessions, until });

describe('the viewer', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let inbox: Awaited<ReturnType<typeof openTestInbox>>;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    problems.length = 0;
    inbox = await openTestInbox();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (said) => said.type() === 'error' && problems.push(said.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(inbox.origin)) problems.push(`asked ${request.url()}`);
    });
  });
  afterEach(async () => {
    await context.close();
    await inbox.close();
    expect(problems).toEqual([]);
  });

  const rows = () => page.locator('[data-session]');
  const titles = () => rows().locator('strong').allTextContents();
  const found = (text: string) => page.getByText(text, { exact: true }).waitFor();
  const open = async (sessions: number) => {
    await upload(inbox.ingestUrl, sample(sessions));
    await page.goto(inbox.pageUrl);
    await rows().first().waitFor();
  };

  it('teaches how events come, then shows them while they arrive, without a reload', async () => {
    await page.goto(inbox.pageUrl);
    await page.getByText('Waiting for the first event').waitFor();
    expect(await page.locator('.snippet pre').first().textContent()).toContain(
      `AMPLITUDE_AI_SERVER_URL=${inbox.ingestUrl}`,
    );
    const events = [...sample(2)];
    const first = events.filter(({ event_properties: own }) => own['[Agent] Session ID'] === 'chat-00000');
    await upload(inbox.ingestUrl, first);
    await found('1 conversation');
    await rows().first().click();
    await page.locator('.turn').nth(2).waitFor();
    await upload(inbox.ingestUrl, events);
    await found('2 conversations');
    await upload(inbox.ingestUrl, [
      {
        ...first[0],
        insert_id: 'later',
        time: until,
        event_properties: { ...first[0]?.event_properties, $llm_message: { text: 'One thing more' } },
      },
    ]);
    await page.locator('.said').getByText('One thing more').waitFor();
  });

  it('takes the token out of the address bar, and has it still after a reload', async () => {
    await open(1);
    expect(page.url()).not.toContain('token');
    await page.reload();
    await rows().first().waitFor();
  });

  it('opens a conversation with its turns, nested calls, tokens, cost and latency', async () => {
    await open(1);
    await rows().first().click();
    const turn = page.locator('.turn').first();
    await turn.waitFor();
    expect(await page.locator('.turn').count()).toBe(3);
    expect(await turn.locator('.kind').allTextContents()).toEqual(['User', 'Span', 'Model', 'Tool', 'Model']);
    const depths = await turn
      .locator('.step')
      .evaluateAll((steps) => steps.map((step) => getComputedStyle(step).getPropertyValue('--depth')));
    expect(depths).toEqual(['0', '0', '1', '1', '1']);
    const tool = turn.locator('.step.tool');
    expect(await tool.textContent()).toContain('track_parcel');
    expect(await tool.locator('pre').allTextContents()).toEqual([
      '{"order":4711}',
      '{"status":"at depot","depot":"Leeds","eta":"09:00–13:00"}',
    ]);
    expect(await turn.locator('.step.answer').first().textContent()).toMatch(/→ \d+ tokens · \$0\.\d+ · tool_calls/);
    expect(await turn.locator('.step.answer').first().textContent()).toContain('track_parcel({"order":4711})');
    // The tool ran after the first answer and before the second.
    const starts = await turn
      .locator('.track i.bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().x));
    expect(starts).toHaveLength(4);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    await tool.locator('.head').click();
    const details = page.locator('[data-part="inspector"]');
    await details.getByText('[Agent] Tool Call').waitFor();
    expect(await details.getByText('Invocation ID').count()).toBe(1);
  });

  it('filters by model, agent and errors, orders, and searches in what was said', async () => {
    await open(40);
    await found('40 conversations');
    await page.getByLabel('Model').selectOption('gpt-5');
    await found('8 conversations');
    await page.getByLabel('Agent').selectOption('writer');
    await page.getByText('Nothing fits.').waitFor();
    await page.getByLabel('Model').selectOption('');
    await found('8 conversations');
    await page.getByLabel('Agent').selectOption('');
    await page.getByLabel('Show').selectOption('errors');
    await found('6 conversations');
    expect(await page.locator('.session .mark.bad').count()).toBe(6);
    await page.getByLabel('Show').selectOption('faults');
    await found('2 conversations');
    await page.getByLabel('Show').selectOption('all');
    await page.getByLabel('Search conversations').fill('NEIGHBOUR depot');
    await found('8 conversations');
    expect(new Set(await titles())).toEqual(
      new Set(['My order 4711 was due on Tuesday and is still not here. Where is it?']),
    );
    await page.getByLabel('Search conversations').fill('chat-00013');
    await found('1 conversation');
    await page.getByLabel('Search conversations').fill('');
    await page.getByLabel('Order').selectOption('cost');
    await page.waitForFunction(() =>
      document.querySelector('[data-session] strong')?.textContent?.startsWith('My order'),
    );
  });

  it('is worked by keys alone', async () => {
    await open(20);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-session'));
    await page.keyboard.press('j');
    expect(await focused()).toBe('chat-00019');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    expect(await focused()).toBe('chat-00018');
    await page.keyboard.press('Enter');
    await page.locator('.turn').first().waitFor();
    expect(page.url()).toContain('#/sessions/chat-00018');
    await page.keyboard.press('Escape');
    await page.getByText('Choose a conversation').waitFor();
    await page.keyboard.press('/');
    await page.locator('[data-part="search"]:focus').waitFor();
    await page.keyboard.type('funnel');
    await found('4 conversations');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('chat-00016');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.waitFor();
    expect(await help.textContent()).toContain('schema problems');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: 'Metrics' }).waitFor();
    await page.goBack();
    await rows().first().waitFor();
  });

  it('keeps on down the list with j, past what is drawn at first', async () => {
    await open(150);
    const place = () =>
      page.evaluate(() => Number(document.activeElement?.parentElement?.getAttribute('aria-posinset')));
    for (let press = 0; press < 300 && (await place()) < 60; press++) await page.keyboard.press('j');
    expect(await place()).toBe(60);
    expect(await rows().count()).toBeLessThan(40);
  });

  it('shows cost, latency and errors by model, agent and tool, in numbers as well as in pictures', async () => {
    await open(40);
    await page.keyboard.press('2');
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await table.locator('tbody th').allTextContents()).toEqual([
      'claude-sonnet-4-5',
      'gpt-5',
      'gpt-5-mini',
      'gemini-2.5-flash',
    ]);
    expect(await table.locator('tbody tr').first().locator('td').allTextContents()).toEqual([
      '56',
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/K$/),
      expect.stringMatching(/^[\d,]+$/),
      expect.stringMatching(/^\$0\.\d+$/),
      expect.stringMatching(/s$/),
      expect.stringMatching(/s$/),
    ]);
    expect(await page.locator('svg[role="img"]').count()).toBe(3);
    await page.getByRole('button', { name: 'By tool' }).click();
    await table.getByText('track_parcel').waitFor();
    await page.getByRole('button', { name: 'By agent' }).click();
    await table.getByText('support-bot').waitFor();
  });

  it('counts events by the line of code that made them', async () => {
    await open(40);
    await page.keyboard.press('3');
    await page.getByText('120 of 120 calls from 8 lines of your code.').waitFor();
    expect(await page.locator('tbody th').first().textContent()).toBe('src/agents/support-bot.ts:58');
    await page.locator('tbody th button').first().click();
    await page.locator('.turn').first().waitFor();
  });

  it('says what the schema has against events, and what to do about it', async () => {
    await open(40);
    await page.keyboard.press('4');
    const faults = page.locator('.faults li');
    await faults.first().waitFor();
    expect(await faults.locator('h2').allTextContents()).toEqual([
      '[Agent] Temperature: Invalid input: expected number, received string',
      '[Agent] Team: Unrecognized key: "[Agent] Team"',
    ]);
    expect(await faults.locator('.fix').nth(1).textContent()).toContain('put it into context');
    await faults.first().getByText('Show the newest event').click();
    await page.locator('.inspector').getByText('The schema says').waitFor();
  });

  it('is light or dark as the system is, until one is chosen', async () => {
    await open(1);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe('rgb(246, 247, 249)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(15, 18, 22)');
    await page.keyboard.press('t');
    expect(await ground()).toBe('rgb(246, 247, 249)');
    await page.reload();
    await rows().first().waitFor();
    expect(await ground()).toBe('rgb(246, 247, 249)');
  });

  it('is emptied only when asked twice', async () => {
    await open(3);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: /^Delete \d+ events\?$/ }).click();
    await page.getByText('Waiting for the first event').waitFor();
    expect(inbox.stats().events).toBe(0);
  });

  it('stays usable with 20,000 events: draws what is seen, and reaches the oldest', async () => {
    await upload(inbox.ingestUrl, sample(2_600));
    expect(inbox.stats().events).toBeGreaterThan(20_000);
    await page.goto(inbox.pageUrl);
    await found('2,600 conversations');
    expect(await rows().count()).toBeLessThan(40);
    await page.locator('.scroller').evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight;
    });
    await page.locator('[data-session="chat-00000"]').click();
    await page.locator('.turn').first().waitFor();
    await page.getByLabel('Search conversations').fill('chat-01234');
    await found('1 conversation');
  });

  it('shows a conversation of thousands of events in parts', async () => {
    const [one] = sample(1);
    const many = Array.from({ length: 1_000 }, (_, number) => ({
      ...one,
      event_type: '[Agent] Tool Call',
      insert_id: `many-${number}`,
      time: until + number,
      event_properties: { ...one?.event_properties, '[Agent] Tool Name': `step-${number}` },
    }));
    await upload(inbox.ingestUrl, many);
    await page.goto(inbox.pageUrl);
    await rows().first().click();
    await page.getByRole('button', { name: 'Go on (700 events behind)' }).click();
    await page.getByText('step-300', { exact: true }).waitFor();
    expect(await page.locator('.step').count()).toBe(300);
  });
});
