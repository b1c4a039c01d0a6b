import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanProject } from '../../src/analyze/index.ts';

const cases = join(import.meta.dirname, 'cases');

describe('a project in a folder', () => {
  for (const name of readdirSync(cases).sort()) {
    it(`${name}: every call site is found where it stands, and nothing else`, async () => {
      const root = join(cases, name);
      const expected: object = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8'));
      const report = await scanProject({ root, depth: 'syntax' });
      const sites = report.sites.map(
        ({ how: _how, snippet: _snippet, within: _within, advice: _advice, ...site }) => site,
      );
      const { unparsed, skipped } = report.files;
      const findings = 'findings' in expected && {
        findings: report.findings.map(({ fix: _fix, ...finding }) => finding),
      };
      expect({
        sites,
        ...findings,
        ...(unparsed.length > 0 && { unparsed }),
        ...(skipped.length > 0 && { skipped }),
      }).toEqual(expected);
    });
  }
});
