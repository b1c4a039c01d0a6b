import { describe, expect, it } from 'vitest';
import { reportSite, siteRow } from '../../../src/actions/site-report.ts';
import {
  githubReport,
  onlyFiles,
  type Reported,
  resultsOf,
  type ScanReport,
  type Site,
} from '../../../src/analyze/index.ts';

const site: Site = {
  file: 'a.ts',
  line: 3,
  column: 5,
  provider: 'acme',
  api: 'chat.ask',
  kind: 'chat',
  status: 'uninstrumented',
  via: null,
  confidence: 'high',
  how: 'made here',
  snippet: 'client.chat.ask()',
  within: 'Bot.answer',
  inTest: false,
  importedIn: 'a.ts',
};

const reportOf = (...sites: readonly Site[]): ScanReport => ({
  root: '/app',
  depth: 'syntax',
  files: { scanned: 2, candidates: 2, unparsed: [], skipped: [] },
  sites,
  coverage: { total: sites.length, instrumented: 0, percent: 0 },
  findings: [],
  allFindings: [],
});

describe('what reports say of a call', () => {
  it('gives the advice of its SDK as the fix, where it has one', () => {
    const [result] = resultsOf(reportOf({ ...site, advice: 'Add the callback handler.' }));
    expect(result).toMatchObject({ rule: 'call-not-recorded', fix: 'Add the callback handler.' });
    expect(reportSite({ ...site, advice: 'Add it.' })).toMatchObject({ advice: 'Add it.' });
    expect(reportSite({ ...site, status: 'instrumented', advice: 'Add it.' })).not.toHaveProperty('advice');
  });

  it('tells a call that another tool records from one that nobody records', () => {
    const other: Site = { ...site, status: 'other-tool' };
    expect(resultsOf(reportOf(other))).toMatchObject([
      { rule: 'call-recorded-elsewhere', severity: 'note', message: expect.stringContaining('not by Amplitude') },
    ]);
    expect(siteRow(reportSite(other))[3]).toBe('recorded by another tool, not by Amplitude');
  });

  it('leaves generated code out, and marks it in a table', () => {
    const generated = { ...site, isGenerated: true };
    expect(resultsOf(reportOf(generated))).toEqual([]);
    expect(siteRow(reportSite(generated))).toContain('uninstrumented (generated)');
  });

  it('leaves tests out', () => {
    expect(resultsOf(reportOf({ ...site, inTest: true }))).toEqual([]);
  });

  it('counts the calls of one function that are alike, and of each file by itself', () => {
    const keys = resultsOf(reportOf(site, { ...site, line: 9 }, { ...site, file: 'b.ts' })).map(({ key }) => key);
    const key = 'call-not-recorded acme chat.ask in Bot.answer';
    expect(keys).toEqual([key, `${key} #2`, key]);
  });

  it('keeps whatever stands in a name or a message inside of one command', () => {
    const report = reportOf({ ...site, file: 'a\n::error::b.ts', advice: 'one\r\n::stop-commands::x' });
    const reported: Reported = {
      report,
      results: resultsOf(report),
      known: null,
      prefix: '',
      webUrl: null,
      version: '1',
    };
    const lines = githubReport(reported).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('file=a%0A%3A%3Aerror%3A%3Ab.ts,');
  });

  it('counts the coverage of a part anew', () => {
    const part = onlyFiles(
      reportOf(site, { ...site, file: 'b.ts', status: 'instrumented' }),
      (file) => file === 'b.ts',
    );
    expect(part.coverage).toEqual({ total: 1, instrumented: 1, percent: 100 });
  });
});
