import type { Action, Json } from '../actions/action.ts';
import { commands } from '../actions/index.ts';
import { kebab } from './option-specs.ts';

const byTool = new Map(commands.map((action) => [action.name, action]));
/** The name of a tool, with the arguments behind it that say what to ask. */
const mention = new RegExp(String.raw`\b(${[...byTool.keys()].join('|')})\b(?: (\{[^{}]*\}))?`, 'g');

const quoted = (value: unknown): string => {
  const text = String(value);
  return /^[\w./@:-]+$/.test(text) ? text : JSON.stringify(text);
};

function words({ command }: Action, args: Json): string[] {
  return Object.entries(args).flatMap(([key, value]) => {
    const all = (Array.isArray(value) ? value : [value]).map(quoted);
    if (key === command.argument) return all;
    if (typeof value === 'boolean') return [`--${value ? '' : 'no-'}${kebab(key)}`];
    return [`--${kebab(key)}`, ...all];
  });
}

/** Answers are written for agents, who call tools; on a command line each is the command that does the same. */
export function inCommands(text: string): string {
  return text.replace(mention, (whole, tool: string, args = '{}') => {
    const action = byTool.get(tool);
    return action ? ['npx amplitude-ai', action.command.name, ...words(action, JSON.parse(args))].join(' ') : whole;
  });
}
