import { type Command, Option } from 'commander';
import type { Action, Json } from '../actions/action.ts';
import { lessonOf, lessonText } from './command-help.ts';
import { inCommands } from './in-commands.ts';
import type { CliIo } from './io.ts';
import { argumentUsage, formSpecs, type OptionSpec, optionSpecs, optionUsage } from './option-specs.ts';
import { runAction } from './run-action.ts';

const camel = (option: string): string => option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function addInput(command: Command, spec: OptionSpec): void {
  if (spec.isArgument) {
    const argument = command.createArgument(argumentUsage(spec), spec.about);
    // Set, and not given to choices(): a wrong value is answered by the action, which says what was meant.
    if (spec.choices.length > 0) argument.argChoices = [...spec.choices];
    command.addArgument(argument);
    return;
  }
  const option = new Option(optionUsage(spec), spec.about);
  if (spec.choices.length > 0) option.argChoices = [...spec.choices];
  command.addOption(option);
}

function below(above: Command, name: string): Command {
  const found = above.commands.find((command) => command.name() === name);
  if (!found) throw new Error(`There is no command ${JSON.stringify(name)} below ${above.name()} yet.`);
  return found;
}

/** A row of the table as a command; `mcp install` becomes `install` below `mcp`, which is there. */
export function addAction(program: Command, action: Action, io: CliIo, finish: (code: number) => void): Command {
  const { name, gate, form } = action.command;
  const specs = optionSpecs(action);
  const more = formSpecs(action);
  const words = name.split(' ');
  const parent = words.slice(0, -1).reduce((above, word) => below(above, word), program);
  const command = parent.command(words.at(-1) ?? name).description(inCommands(action.summary));
  command.addHelpText('after', lessonText(lessonOf(action, program.name())));
  for (const spec of [...specs, ...more]) addInput(command, spec);
  if (gate) command.option(`--${gate.option} <${gate.placeholder}>`, gate.about);
  if (form) {
    command.option('--output <file>', 'write the answer into a file');
    command.option('--watch', 'answer again after each change of a source file, until Ctrl-C');
  }
  command.option('--root <folder>', 'the project; paths are relative to it');
  command.option('--json', 'print the answer as one JSON object');
  return command.action(async () => {
    const options = command.opts<Json>();
    const given = (wanted: readonly OptionSpec[]): Json => {
      const values: Json = {};
      for (const { key, isArgument } of wanted) {
        const value = isArgument ? command.processedArgs[0] : options[key];
        if (value !== undefined && !(Array.isArray(value) && value.length === 0)) values[key] = value;
      }
      return values;
    };
    const text = (key: string | undefined) =>
      key !== undefined && typeof options[key] === 'string' ? options[key] : undefined;
    const limit = gate && text(camel(gate.option));
    const invocation = {
      input: given(specs),
      options: given(more),
      root: text('root'),
      json: options.json === true,
      limit,
      output: text('output'),
      watch: options.watch === true,
    };
    finish(await runAction(action, invocation, io));
  });
}
