import { join } from 'node:path';
import type { Command } from 'commander';
import { ownManifest } from '../actions/own-manifest.ts';
import { environmentVariables } from '../core/config.ts';
import type { InboxFlags } from '../inbox/command/run-inbox.ts';
import { lessonText, usualExits } from './command-help.ts';
import { type CliIo, wantsColor } from './io.ts';
import { progressLine } from './progress-line.ts';

/** Where the build puts the page. */
const viewerFolder = 'dist/toolkit/viewer';

/** `inbox`: what an app sends, on this machine, and a page that shows it. */
export function addInbox(program: Command, io: CliIo, finish: (code: number) => void): void {
  const name = 'inbox';
  program
    .command(name)
    .description('Take events on this machine instead of in Amplitude, check them, and show them in the browser.')
    .option('--port <number>', 'where to listen (4118, or the next that is free)', Number)
    .option('--dir <folder>', 'where events are kept (.amplitude-ai/inbox of the project)')
    .option('--forward [url]', 'send events on to Amplitude as well, or to another endpoint')
    .option('--json', 'print one JSON line: url, ingestUrl, viewer, dir, token, pid')
    .addHelpText(
      'after',
      lessonText({
        call: `${program.name()} ${name}`,
        examples: [
          { args: '', does: 'then run your app with the two variables that it prints' },
          { args: '--port 0 --json', does: 'for a script: any free port, one line to read' },
          { args: '--forward', does: 'look at what goes to Amplitude, while it goes there' },
        ],
        env: {
          [environmentVariables.apiKey]: 'with --forward: the project, instead of the key that events come with',
          [environmentVariables.serverZone]: 'with --forward: US or EU',
        },
        exits: [['0', 'stopped by Ctrl-C or SIGTERM'], usualExits[1]],
      }),
    )
    .action(async (flags: InboxFlags) => {
      const { runInbox } = await import('../inbox/command/run-inbox.ts');
      const { progress, clear } = progressLine(io.stderr, 'bytes of earlier events');
      finish(
        await runInbox(flags, io, {
          pageFolder: join(ownManifest().folder, viewerFolder),
          useColor: wantsColor(io, io.stdout),
          onProgress: progress,
          clearProgress: clear,
        }),
      );
    });
}
