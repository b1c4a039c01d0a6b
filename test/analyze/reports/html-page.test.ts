import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { htmlReport, resultsOf, scanProject } from '../../../src/analyze/index.ts';
import { temporaryProject } from '../temporary-project.ts';

const hostile = `</code></script><img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;

async function page(files: Readonly<Record<string, string>>, webUrl: string | null = null) {
  const report = await scanProject({ root: temporaryProject(files) });
  const markup = await htmlReport({
    report,
    results: resultsOf(report),
    known: null,
    prefix: '',
    webUrl,
    version: '1.2.3',
  });
  const { window } = new JSDOM(markup, { runScripts: 'dangerously' });
  return { markup, report, document: window.document, window };
}

const files = {
  'apps/web/a.ts': `import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: "${hostile.replaceAll('"', "'")}" });\n`,
  'apps/bot/b.ts': `import Groq from 'amplitude-ai/groq';\nnew Groq().chat.completions.create({ messages: [] });\n`,
  'apps/bot/<b>.ts': `import OpenAI from 'openai';\nnew OpenAI().embeddings.create({});\n`,
};

describe('the page of a scan', () => {
  it('shows every call with its place, and links to the editor and the repository', async () => {
    const { document, report } = await page(files, 'https://example.com/acme/blob/abc/{path}#L{line}');
    const rows = [...document.querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(report.sites.length);
    const [first] = rows.map((row) => [...row.querySelectorAll('a')].map((link) => link.getAttribute('href')));
    expect(first).toEqual([
      `vscode://file${report.root}/apps/bot/%3Cb%3E.ts:2:25`,
      'https://example.com/acme/blob/abc/apps/bot/%3Cb%3E.ts#L2',
    ]);
    expect(document.querySelector('.ring')?.getAttribute('aria-label')).toBe(
      '33.3 percent of the LLM calls are recorded',
    );
    expect([...document.querySelectorAll('.mosaic code')].map((each) => each.textContent)).toEqual([
      'apps/bot',
      'apps/web',
    ]);
  });

  it('runs nothing of what it quotes, and asks nothing of any network', async () => {
    const { document, markup } = await page(files);
    expect(document.title).toMatch(/^LLM calls of analyze-/);
    expect(document.querySelectorAll('img, link, iframe')).toHaveLength(0);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(markup).not.toMatch(/\b(?:src|href)="?https?:/);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(document.querySelector('tbody')?.textContent).toContain('<img src=x');
  });

  it('filters the rows by text, status and provider, and says how many are left', async () => {
    const { document, window } = await page(files);
    const set = (id: string, value: string) => {
      const field = document.getElementById(id);
      if (!(field instanceof window.HTMLInputElement || field instanceof window.HTMLSelectElement)) throw new Error(id);
      field.value = value;
      field.dispatchEvent(new window.Event('input'));
      const shown = [...document.querySelectorAll<HTMLElement>('tbody tr')].filter((row) => !row.hidden);
      return [shown.length, document.getElementById('count')?.textContent];
    };
    expect(set('text', 'apps/bot')).toEqual([2, '2 of 3 call sites']);
    expect(set('status', 'uninstrumented')).toEqual([1, '1 of 3 call sites']);
    expect(set('provider', 'groq')).toEqual([0, '0 of 3 call sites']);
    expect(set('text', '')).toEqual([0, '0 of 3 call sites']);
    expect(set('status', '')).toEqual([1, '1 of 3 call sites']);
  });

  it('tells what a screen shows in words, too: every control has a label, every picture a text', async () => {
    const { document } = await page(files);
    for (const control of document.querySelectorAll('input, select')) expect(control.closest('label')).not.toBeNull();
    for (const picture of document.querySelectorAll('svg, .bar'))
      expect(picture.getAttribute('aria-label')).toBeTruthy();
    for (const section of document.querySelectorAll('section')) {
      expect(document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.tagName).toBe('H2');
    }
  });

  it('says so when there is no call at all', async () => {
    const { document } = await page({ 'a.ts': 'export {};\n' });
    expect(document.body.textContent).toContain('No call of a known SDK was found.');
    expect(document.querySelector('table')).toBeNull();
  });
});
