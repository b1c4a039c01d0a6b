import { Command, CommanderError } from 'commander';
import picocolors from 'picocolors';
import { type ApplyResult, applyRewrite } from './apply.ts';
import { type CodemodErrorCode, isCodemodError } from './lib/codemod-error.ts';
import { summary } from './lib/summary.ts';
import type { RewritePlan } from './rewrite-plan.ts';
import { planRewrite } from './run.ts';
import { transforms } from './transforms/index.ts';

interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What the command needs of a process; `process` itself will do. */
export interface CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

interface Options {
  readonly dry?: boolean;
  readonly diff?: boolean;
  readonly json?: boolean;
  readonly reverse?: boolean;
  readonly force?: boolean;
  readonly includeTests?: boolean;
  readonly root?: string;
}

const command = 'amp-ai-codemod';

/** How the command ends: 0 also when there was nothing to do. */
const exit = { fine: 0, trouble: 1, usage: 2 } as const;

const usageErrors: ReadonlySet<CodemodErrorCode> = new Set([
  'UNKNOWN_TRANSFORM',
  'NOT_REVERSIBLE',
  'ROOT_NOT_FOUND',
  'PATH_NOT_FOUND',
  'PATH_OUTSIDE_ROOT',
]);

function wantsColor({ env, stderr }: CliIo): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stderr.isTTY === true;
}

function examples(): string {
  const rows = transforms.flatMap(({ name, examples: list }) =>
    list.map(({ args, does }) => ({ line: `${command} ${name} ${args}`, does })),
  );
  const width = Math.max(...rows.map(({ line }) => line.length));
  return ['', 'Examples:', ...rows.map(({ line, does }) => `  ${line.padEnd(width)}  # ${does}`)].join('\n');
}

function listing(): string {
  return transforms
    .map(({ name, summary: about, reversible }) => `${name}  ${about}${reversible === true ? ' (reversible)' : ''}\n`)
    .join('');
}

function troubled(plan: RewritePlan, applied: ApplyResult | undefined): boolean {
  return plan.unparsed.length > 0 || Boolean(applied && applied.movedOn.length + applied.failed.length > 0);
}

async function rewrite(transform: string, paths: string[], options: Options, io: CliIo): Promise<number> {
  const { reverse = false, includeTests = false, force = false } = options;
  const plan = await planRewrite({ transform, root: options.root ?? io.cwd(), paths, reverse, includeTests });
  const applied = options.dry ? undefined : await applyRewrite(plan, { force });
  if (options.json) io.stdout.write(`${JSON.stringify({ ...plan, applied: applied ?? null }, null, 2)}\n`);
  else if (options.diff) io.stdout.write(plan.files.map(({ diff }) => diff).join(''));
  io.stderr.write(summary(applied ? { plan, applied } : { plan }, picocolors.createColors(wantsColor(io))));
  return troubled(plan, applied) ? exit.trouble : exit.fine;
}

function program(io: CliIo, finish: (code: number) => void): Command {
  const root = new Command(command)
    .description('Rewrites the code of a project in place. Only the text that has to change does.')
    .argument('<transform>', `one of: ${transforms.map(({ name }) => name).join(', ')}`)
    .argument('[paths...]', 'files and folders below the root (default: all of it)')
    .option('--dry', 'write nothing')
    .option('--diff', 'print the changes as a unified diff on stdout')
    .option('--json', 'print the plan and what was written as JSON on stdout')
    .option('--reverse', 'undo the transform')
    .option('--force', 'rewrite files with uncommitted changes as well')
    .option('--include-tests', 'rewrite tests and their mocks as well')
    .option('--root <folder>', 'the project (default: the current folder); paths are relative to it')
    .addHelpText('after', () => examples())
    .showHelpAfterError(`(${command} --help shows examples)`)
    .action(async (name: string, paths: string[], options: Options) => finish(await rewrite(name, paths, options, io)));
  root
    .command('list')
    .description('list the transforms')
    .action(() => {
      io.stdout.write(listing());
      finish(exit.fine);
    });
  const output = {
    writeOut: (text: string) => void io.stdout.write(text),
    writeErr: (text: string) => void io.stderr.write(text),
  };
  for (const one of [root, ...root.commands]) one.exitOverride().configureOutput(output);
  return root;
}

/** The system refused something, such as reading a folder: no bug of ours, so no stack. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Runs the command line and gives its exit code. Data goes to stdout, everything for people to stderr. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = exit.fine;
  const cli = program(io, (ended) => {
    code = ended;
  });
  try {
    await cli.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage;
    if (isSystemError(error)) {
      io.stderr.write(`${command}: ${error.message}. Check that the path is there and may be read, then run again.\n`);
      return exit.trouble;
    }
    if (!isCodemodError(error)) throw error;
    io.stderr.write(`${command}: ${error.message}\n`);
    return usageErrors.has(error.code) ? exit.usage : exit.trouble;
  }
}
