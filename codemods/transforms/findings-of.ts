import type { Finding } from '../../src/analyze/index.ts';
import type { TransformContext } from './transform.ts';

/** What the scan has to say about a file by one of its rules. */
export function findingsOf(path: string, rule: Finding['rule'], { scan }: TransformContext): Finding[] {
  return scan?.allFindings.filter((finding) => finding.file === path && finding.rule === rule) ?? [];
}
