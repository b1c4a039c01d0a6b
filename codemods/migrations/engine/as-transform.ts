import type { Transform } from '../../transforms/transform.ts';
import type { Migration } from '../migration.ts';
import { mentionsOf } from './mentions.ts';
import { migrate } from './migrate.ts';
import { oldDependencies } from './old-dependency.ts';

/** A row as a transform of the table. */
export function asTransform(row: Migration): Transform {
  return {
    name: `from-${row.tool}`,
    summary: `record LLM calls with Amplitude in the place of ${row.label}`,
    reversible: { no: row.irreversible },
    examples: [{ args: 'src --dry --diff', does: `show what would change, and what ${row.label} does besides` }],
    addsDependency: true,
    mentions: () => mentionsOf(row),
    plan: (source, path, context) => migrate(row, source, path, context),
    otherFiles: (project) => oldDependencies(row, project),
  };
}
