import { Command, CommanderError } from 'commander';
import { type CliIo, exit, exitCodes } from './cli-io.ts';
import { type CodemodErrorCode, isCodemodError } from './lib/codemod-error.ts';
import { shownText } from './lib/shown-text.ts';
import { type RewriteOptions, rewrite } from './rewrite-command.ts';
import { transforms } from './transforms/index.ts';

export type { CliIo } from './cli-io.ts';

const command = 'amp-ai-codemod';

const usageErrors: ReadonlySet<CodemodErrorCode> = new Set([
  'UNKNOWN_TRANSFORM',
  'NOT_REVERSIBLE',
  'ROOT_NOT_FOUND',
  'PATH_NOT_FOUND',
  'PATH_OUTSIDE_ROOT',
  'UNKNOWN_BASE',
  'NO_TERMINAL',
]);

function examples(): string {
  const rows = transforms.flatMap(({ name, examples: list }) =>
    list.map(({ args, does }) => ({ line: `${command} ${name} ${args}`, does })),
  );
  const width = Math.max(...rows.map(({ line }) => line.length));
  return ['', 'Examples:', ...rows.map(({ line, does }) => `  ${line.padEnd(width)}  # ${does}`)].join('\n');
}

const codes = (): string =>
  ['', 'Ends with:', ...exitCodes.map(([code, meaning]) => `  ${code}  ${meaning}`)].join('\n');

function listing(): string {
  return transforms
    .map(({ name, summary: about, reversible }) => `${name}  ${about}${reversible === true ? ' (reversible)' : ''}\n`)
    .join('');
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The arguments and options of a rewrite, there and back. */
function takesRewrite(one: Command): Command {
  return one
    .argument('<transform>', `one of: ${transforms.map(({ name }) => name).join(', ')}`)
    .argument('[paths...]', 'files and folders below the root (default: all of it)')
    .option('--dry', 'write nothing')
    .option('--diff', 'print the changes as a unified diff on stdout')
    .option('--json', 'print the plan and what was written as JSON on stdout')
    .option('--interactive', 'show each change and ask for it')
    .option('--include <pattern>', 'only files that match, as in a .gitignore; may be repeated', collect)
    .option('--exclude <pattern>', 'no files that match, as in a .gitignore; may be repeated', collect)
    .option('--changed [base]', 'only files that differ from a git base (default: the default branch)')
    .option('--install', "add amplitude-ai where it is missing, with the project's own package manager")
    .option('--force', 'rewrite files with uncommitted changes as well')
    .option('--include-tests', 'rewrite tests and their mocks as well')
    .option('--root <folder>', 'the project (default: the current folder); paths are relative to it');
}

function program(io: CliIo, finish: (code: number) => void): Command {
  const root = takesRewrite(new Command(command))
    .description('Rewrites the code of a project in place. Only the text that has to change does.')
    .option('--reverse', 'undo the transform')
    .addHelpText('after', () => [examples(), codes()].join('\n'))
    .showHelpAfterError(`(${command} --help shows examples)`)
    // An option behind the name of a subcommand is the subcommand's own.
    .enablePositionalOptions()
    .action(async (name: string, paths: string[], options: RewriteOptions) =>
      finish(await rewrite(name, paths, options, io)),
    );
  takesRewrite(root.command('remove'))
    .description('undo a transform, as --reverse does')
    .action(async (name: string, paths: string[], options: RewriteOptions) =>
      finish(await rewrite(name, paths, { ...options, reverse: true }, io)),
    );
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
  const say = (message: string) => void io.stderr.write(`${command}: ${shownText(message)}\n`);
  try {
    await cli.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage;
    if (isSystemError(error)) {
      say(`${error.message}. Check that the path is there and may be read, then run again.`);
      return exit.trouble;
    }
    if (!isCodemodError(error)) throw error;
    say(error.message);
    return usageErrors.has(error.code) ? exit.usage : exit.trouble;
  }
}
