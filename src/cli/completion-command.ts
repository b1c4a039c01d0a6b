import type { Command } from 'commander';
import { bashFallback } from './bash-fallback.ts';
import { lessonText, usualExits } from './command-help.ts';
import type { CliIo } from './io.ts';

const name = 'completion';
/** What the scripts call for suggestions, behind `--`. */
const asking = 'complete';
const about = 'Print a script that completes commands and options in your shell.';

/** Last of all commands: the library looks at those that are there. It is loaded only when it is asked for. */
export async function addCompletion(program: Command, io: CliIo, wanted: string | undefined): Promise<void> {
  if (wanted === name || wanted === asking) {
    const { default: tab } = await import('@bomb.sh/tab/commander');
    tab(program, { completionCommandName: name });
  } else {
    program.command(name).argument('<shell>', 'zsh, bash, fish or powershell');
  }
  program.commands
    .find((command) => command.name() === name)
    ?.description(about)
    .hook('preAction', (command) => {
      if (command.args[0] === 'bash') io.stdout.write(bashFallback);
    })
    .addHelpText(
      'after',
      lessonText({
        call: `${program.name()} ${name}`,
        examples: [
          { args: 'bash >> ~/.bashrc', does: 'bash' },
          { args: 'zsh >> ~/.zshrc', does: 'zsh, after compinit' },
          { args: 'fish > ~/.config/fish/completions/amplitude-ai.fish', does: 'fish' },
          { args: 'powershell >> $PROFILE', does: 'PowerShell' },
        ],
        exits: usualExits,
      }),
    );
}
