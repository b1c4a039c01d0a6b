import picocolors from 'picocolors';
import { type ApplyResult, applyRewrite } from './apply.ts';
import { type CliIo, exit, wantsColor } from './cli-io.ts';
import { askEach } from './lib/ask-each.ts';
import { CodemodError } from './lib/codemod-error.ts';
import { missingDependency } from './lib/inspect-project.ts';
import { type Installed, installPackages } from './lib/install-package.ts';
import { manifestOf } from './lib/manifest.ts';
import { progressBar } from './lib/progress-bar.ts';
import { shownLines } from './lib/shown-text.ts';
import { summary } from './lib/summary.ts';
import type { Wanted } from './lib/wanted-files.ts';
import type { RewritePlan } from './rewrite-plan.ts';
import { planRewrite } from './run.ts';

export interface RewriteOptions extends Wanted {
  readonly dry?: boolean;
  readonly diff?: boolean;
  readonly json?: boolean;
  readonly reverse?: boolean;
  readonly force?: boolean;
  readonly interactive?: boolean;
  readonly install?: boolean;
  readonly includeTests?: boolean;
  readonly root?: string;
}

async function planned(transform: string, paths: readonly string[], options: RewriteOptions, io: CliIo) {
  const bar = progressBar(io.stderr);
  try {
    return await planRewrite({
      ...options,
      transform,
      root: options.root ?? io.cwd(),
      paths,
      ...(bar.show && { onProgress: bar.show }),
    });
  } finally {
    bar.close();
  }
}

/** The plan without the files that the user does not want. */
async function asked(plan: RewritePlan, io: CliIo): Promise<RewritePlan> {
  if (!io.stdin) return plan;
  const granted = await askEach(plan.files, { input: io.stdin, say: (text) => void io.stderr.write(text) });
  const declined = plan.files.filter(({ file }) => !granted.has(file));
  return {
    ...plan,
    files: plan.files.filter(({ file }) => granted.has(file)),
    skipped: [...plan.skipped, ...declined.map(({ file }) => ({ file, reason: 'declined' }))],
  };
}

/** Packages are installed only where a file was written that imports them. */
async function install(plan: RewritePlan, { written }: ApplyResult, io: CliIo): Promise<Installed[]> {
  const manifests = new Set(written.map((file) => manifestOf(plan.root, file)?.file));
  const needed = plan.installs.filter(({ manifest }) => manifests.has(manifest));
  return await installPackages(plan.root, needed, { env: io.env, say: (text) => void io.stderr.write(text) });
}

/** What was installed is nothing that a person has to do any more. */
function withoutInstalled(plan: RewritePlan, installed: readonly Installed[]): RewritePlan {
  const done = new Set(installed.filter(({ problem }) => problem === undefined).map(({ manifest }) => manifest));
  return {
    ...plan,
    diagnostics: plan.diagnostics.filter(({ code, file }) => code !== missingDependency || !done.has(file)),
  };
}

function isTroubled(plan: RewritePlan, applied: ApplyResult | undefined, installed: readonly Installed[]): boolean {
  const unwritten = applied ? applied.movedOn.length + applied.failed.length : 0;
  return plan.unparsed.length + unwritten > 0 || installed.some(({ problem }) => problem !== undefined);
}

/** Plans, asks, writes, installs and tells, as the options say; gives the exit code. */
export async function rewrite(transform: string, paths: string[], options: RewriteOptions, io: CliIo): Promise<number> {
  const { dry = false, interactive = false, force = false } = options;
  if (interactive && !dry && !io.stdin?.isTTY) {
    const next = 'Run it in a terminal, or leave --interactive out.';
    throw new CodemodError('NO_TERMINAL', 'There is nobody to ask: stdin is no terminal.', next);
  }
  const whole = await planned(transform, paths, options, io);
  const plan = interactive && !dry ? await asked(whole, io) : whole;
  const applied = dry ? undefined : await applyRewrite(plan, { force });
  const installed = applied && options.install ? await install(plan, applied, io) : [];
  if (options.json) {
    const outcome = { ...plan, applied: applied ?? null, installed };
    io.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
  } else if (options.diff) {
    const diff = plan.files.map((file) => file.diff).join('');
    // A pipe gets the bytes; a terminal would obey what is in them.
    io.stdout.write(io.stdout.isTTY ? shownLines(diff) : diff);
  }
  const told = {
    plan: withoutInstalled(plan, installed),
    installs: applied ? installed : options.install ? plan.installs : [],
    ...(applied && { applied }),
  };
  io.stderr.write(summary(told, picocolors.createColors(wantsColor(io))));
  return isTroubled(plan, applied, installed) ? exit.trouble : exit.fine;
}
