import Table from 'cli-table3';
import picocolors from 'picocolors';
import type { Action, Json, Printout } from '../actions/action.ts';
import { inCommands } from './in-commands.ts';
import { paintLine } from './paint-line.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

const noBorder = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

function table({ head, rows }: Printout, colors: Colors): string {
  const drawn = new Table({
    head: head.map((cell) => colors.dim(cell)),
    chars: noBorder,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  drawn.push(...rows.map((row) => row.map((cell) => paintLine(cell, colors))));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** An answer for a person to read, with a line end. */
export function printAnswer({ command, render }: Action, output: Json, useColor: boolean): string {
  const colors = picocolors.createColors(useColor);
  const layout = command.print?.(output);
  if (!layout) {
    const lines = render(output).split('\n');
    return `${lines.map((line) => paintLine(line, colors)).join('\n')}\n`;
  }
  const parts = [
    colors.bold(layout.title),
    ...(layout.rows.length > 0 ? ['', table(layout, colors)] : []),
    ...(layout.notes.length > 0 ? ['', ...layout.notes.map((line) => paintLine(inCommands(line), colors))] : []),
  ];
  return `${parts.join('\n')}\n`;
}
