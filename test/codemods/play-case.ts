import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../codemods/lib/diagnostic.ts';
import { splice } from '../../codemods/lib/edit.ts';
import { applyRewrite, planRewrite } from '../../codemods/run.ts';
import type { Transform, TransformContext } from '../../codemods/transforms/transform.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { type ProjectText, textBelow, writeText } from './project-text.ts';

export interface Played {
  readonly after: ProjectText;
  /** As in `case.json`. */
  readonly told: readonly string[];
  /** Files that do not parse. */
  readonly unparsed: readonly string[];
}

export interface Play {
  readonly transform: Transform;
  readonly files: ProjectText;
  /** Path of the only file of a case that has one. */
  readonly only: string | undefined;
  readonly reverse: boolean;
  readonly includeTests: boolean;
}

const say = ({ severity, code, line, column }: Diagnostic, file?: string) =>
  `${severity} ${code} ${file === undefined ? '' : `${file}:`}${line}:${column}`;

/** One file and nothing around it: the transform itself is asked. */
function playFile({ transform, files, reverse, includeTests }: Play, path: string): Played {
  const source = files[path] ?? '';
  const context: TransformContext = { facts: allFacts, reverse, includeTests };
  const { edits, diagnostics, unparsed } = transform.plan(source, path, context);
  return {
    after: { [path]: splice(source, edits) },
    told: diagnostics.map((one) => say(one)),
    unparsed: unparsed ? [path] : [],
  };
}

/** A project on disk, by the whole runner. */
async function playProject({ transform, files, only, reverse, includeTests }: Play): Promise<Played> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'codemod-case-')));
  try {
    writeText(root, files);
    const plan = await planRewrite({ transform: transform.name, root, reverse, includeTests });
    const { movedOn, failed } = await applyRewrite(plan, { force: true });
    if (movedOn.length + failed.length > 0) throw new Error(`Not written: ${JSON.stringify({ movedOn, failed })}`);
    return {
      after: textBelow(root),
      told: plan.diagnostics.map((one) => say(one, one.file === only ? undefined : one.file)),
      unparsed: plan.unparsed.map(({ file }) => file),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Whether the transform says all that it has to say of a single file from the file alone. */
export const isPure = ({ transform, only }: Pick<Play, 'transform' | 'only'>): boolean =>
  only !== undefined && !transform.needsScan && !transform.otherFiles;

export async function play(one: Play): Promise<Played> {
  return isPure(one) && one.only !== undefined ? playFile(one, one.only) : await playProject(one);
}
