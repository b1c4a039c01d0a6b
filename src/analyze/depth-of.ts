import type { Analysis } from './analyze-project.ts';
import type { Depth } from './report.ts';

/** The depth that was reached, whatever was asked for. */
export function depthOf({ types }: Pick<Analysis, 'types'>): Depth {
  return types && types.answered > 0 ? 'types' : 'syntax';
}
