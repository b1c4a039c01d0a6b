import type { Coverage, Site } from './report.ts';

export function coverageOf(sites: readonly Site[]): Coverage {
  const counted = sites.filter(({ inTest, isGenerated }) => !inTest && !isGenerated);
  const instrumented = counted.filter(({ status }) => status === 'instrumented').length;
  const percent = counted.length === 0 ? 100 : Math.floor((instrumented * 1000) / counted.length) / 10;
  return { total: counted.length, instrumented, percent };
}
