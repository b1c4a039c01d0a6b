import { Command, CommanderError } from 'commander';
import type { Action } from '../actions/action.ts';
import { commands } from '../actions/index.ts';
import { SDK_VERSION } from '../core/version.ts';
import { addAction } from './add-action.ts';
import { lessonText, usualExits } from './command-help.ts';
import { addCompletion } from './completion-command.ts';
import { exitCode } from './exit-code.ts';
import { addImport } from './import-command.ts';
import { addInbox } from './inbox-command.ts';
import { addInstrument } from './instrument-command.ts';
import type { CliIo } from './io.ts';
import { addRelay } from './relay-command.ts';

export const programName = 'amplitude-ai';

const overview = lessonText({
  call: programName,
  examples: [
    { args: 'init', does: '1. set a project up' },
    { args: 'scan', does: '2. find its LLM calls' },
    { args: 'preview', does: '3. see the change that records them; then apply it' },
    { args: 'doctor', does: '4. check it' },
    { args: 'instrument node app.js', does: 'or: no change of code at all' },
  ],
  exits: [usualExits[0], ['1', 'the answer is bad news, or the project does not allow it'], usualExits[1]],
});

function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('Serve the same to coding agents, as an MCP server on standard input and output.')
    .option('--root <folder>', 'the project')
    .addHelpText(
      'after',
      lessonText({
        call: `${programName} mcp`,
        examples: [
          { args: '', does: 'as an MCP client starts it' },
          { args: 'install claude-code', does: 'put it into the settings of a client' },
        ],
        env: { AMPLITUDE_AI_ROOT: 'the project, where --root is not given' },
        exits: [['0', 'the input ended'], usualExits[1]],
      }),
    )
    .action(async ({ root }: { root?: string }) => {
      const { consoleToStderr } = await import('../mcp/console-to-stderr.ts');
      consoleToStderr();
      const { serve } = await import('../mcp/serve.ts');
      serve(root === undefined ? [] : ['--root', root]);
    });
}

/** All commands, those below others too, by what one types. */
function namedCommands(above: Command, typed = programName): Map<string, Command> {
  return new Map(
    above.commands.flatMap((one) => {
      const name = `${typed} ${one.name()}`;
      return [[name, one] as const, ...namedCommands(one, name)];
    }),
  );
}

async function build(io: CliIo, wanted: string | undefined, finish: (code: number) => void): Promise<Command> {
  const program = new Command(programName)
    .description('Finds the LLM calls of a project, records them as Amplitude events, and checks that they are.')
    .version(SDK_VERSION)
    // Options behind the command of `instrument` are the command's own.
    .enablePositionalOptions()
    .addHelpText('after', overview);
  const isBelow = ({ command: { name } }: Action) => name.includes(' ');
  for (const action of commands.filter((one) => !isBelow(one))) addAction(program, action, io, finish);
  addInstrument(program, io, finish);
  addImport(program, io, finish);
  addInbox(program, io, finish);
  addRelay(program, io, finish);
  addMcp(program);
  for (const action of commands.filter(isBelow)) addAction(program, action, io, finish);
  await addCompletion(program, io, wanted);
  const output = {
    writeOut: (text: string) => void io.stdout.write(text),
    writeErr: (text: string) => void io.stderr.write(text),
  };
  program.showHelpAfterError(`(${programName} --help lists the commands)`);
  for (const [name, one] of namedCommands(program)) one.showHelpAfterError(`(${name} --help has examples)`);
  for (const one of [program, ...namedCommands(program).values()]) one.exitOverride().configureOutput(output);
  return program;
}

/** Runs the command line and gives its exit code. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = exitCode.fine;
  const program = await build(io, argv[0], (ended) => {
    code = ended;
  });
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return exitCode.usage;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
    throw error;
  }
}
