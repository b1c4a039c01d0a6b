import type { Command } from 'commander';
import { registerFile } from '../actions/own-manifest.ts';
import { autoPatchVariable } from '../core/config.ts';
import { instrumentationWarning, instrumentedEnvironment } from '../setup/instrumented-environment.ts';
import { lessonText } from './command-help.ts';
import type { CliIo } from './io.ts';

/** `instrument <command...>`: a command with the register hook in every node process that it starts. */
export function addInstrument(program: Command, io: CliIo, finish: (code: number) => void): Command {
  const name = 'instrument';
  return program
    .command(name)
    .description('Run a command with its LLM calls recorded, without a change of its code.')
    .argument('<command...>', 'the command and its arguments, as you would type them')
    .passThroughOptions()
    .addHelpText(
      'after',
      lessonText({
        call: `${program.name()} ${name}`,
        examples: [
          { args: 'node app.js', does: 'an app' },
          { args: '-- npx tsx src/app.ts --port 80', does: 'everything behind -- is the command' },
        ],
        env: {
          AMPLITUDE_AI_API_KEY: 'API key of the project; without it the command runs unrecorded',
          [autoPatchVariable]: 'false: run the command as it is',
          NODE_OPTIONS: 'kept, and extended by the hook',
        },
        exits: [
          ['0-255', 'what the command ended with'],
          ['126', 'it is not executable'],
          ['127', 'there is no such command'],
        ],
      }),
    )
    .action(async ([command = '', ...args]: string[]) => {
      const { runChild } = await import('./run-child.ts');
      const warning = instrumentationWarning(io.env);
      if (warning) io.stderr.write(`amplitude-ai: ${warning}\n`);
      const { code, signal, problem } = await runChild(command, args, instrumentedEnvironment(io.env, registerFile()));
      if (problem !== undefined) {
        io.stderr.write(`amplitude-ai ${name}: ${JSON.stringify(command)} could not be started (${problem}).`);
        io.stderr.write(' Give the command as you would type it: amplitude-ai instrument node app.js\n');
      }
      // Whoever waits for us has to see that a signal ended it, and not just a number.
      if (signal) process.kill(process.pid, signal);
      finish(code);
    });
}
