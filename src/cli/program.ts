import { Command, CommanderError } from 'commander';
import type { Action, Json } from '../actions/action.ts';
import { actions } from '../actions/index.ts';
import { SDK_VERSION } from '../core/version.ts';
import { exitCode } from './exit-code.ts';
import { addImport } from './import-command.ts';
import type { CliIo } from './io.ts';
import { argumentUsage, optionSpecs, optionUsage } from './option-specs.ts';
import { runAction } from './run-action.ts';

export const programName = 'amplitude-ai';

function examples({ command }: Action): string {
  const lines = command.examples.map(({ args, does }) => ({
    line: `${programName} ${command.name} ${args}`.trim(),
    does,
  }));
  const width = Math.max(...lines.map(({ line }) => line.length));
  return ['', 'Examples:', ...lines.map(({ line, does }) => `  ${line.padEnd(width)}  # ${does}`)].join('\n');
}

function addAction(program: Command, action: Action, io: CliIo, finish: (code: number) => void): Command {
  const { name, gate } = action.command;
  const specs = optionSpecs(action);
  const argument = specs.find(({ isArgument }) => isArgument);
  const command = program.command(name).description(action.summary).addHelpText('after', examples(action));
  if (argument) command.argument(argumentUsage(argument), argument.about);
  for (const spec of specs) if (!spec.isArgument) command.option(optionUsage(spec), spec.about);
  if (gate) command.option(`--${gate.option} <${gate.placeholder}>`, gate.about);
  command.option('--root <folder>', 'the project; paths are relative to it');
  command.option('--json', 'print the answer as one JSON object');
  const gateKey = gate?.option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return command.action(async () => {
    const options = command.opts<Json>();
    const input: Json = {};
    for (const { key, isArgument } of specs) {
      const value = isArgument ? command.processedArgs[0] : options[key];
      if (value !== undefined && !(Array.isArray(value) && value.length === 0)) input[key] = value;
    }
    const text = (key: string | undefined) =>
      key !== undefined && typeof options[key] === 'string' ? options[key] : undefined;
    finish(
      await runAction(action, { input, root: text('root'), json: options.json === true, limit: text(gateKey) }, io),
    );
  });
}

function build(io: CliIo, finish: (code: number) => void): Command {
  const program = new Command(programName)
    .description('Finds the LLM calls of a project, records them as Amplitude events, and checks that they are.')
    .version(SDK_VERSION)
    .showHelpAfterError(`(${programName} --help lists the commands)`);
  for (const action of actions)
    addAction(program, action, io, finish).showHelpAfterError(
      `(${programName} ${action.command.name} --help has examples)`,
    );
  program
    .command('mcp')
    .description('Serve the same to coding agents, as an MCP server on standard input and output.')
    .option('--root <folder>', 'the project')
    .action(async ({ root }: { root?: string }) => {
      await import('../mcp/console-to-stderr.ts');
      const { serve } = await import('../mcp/serve.ts');
      serve(root === undefined ? [] : ['--root', root]);
    });
  addImport(program, io, finish);
  const output = {
    writeOut: (text: string) => void io.stdout.write(text),
    writeErr: (text: string) => void io.stderr.write(text),
  };
  for (const one of [program, ...program.commands]) one.exitOverride().configureOutput(output);
  return program;
}

/** Runs the command line and gives its exit code. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = exitCode.fine;
  const program = build(io, (ended) => {
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
