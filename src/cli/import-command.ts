import type { Command } from 'commander';
import type { ImportFlags } from '../import/command/run-import.ts';
import type { CliIo } from './io.ts';

const examples = `
Examples:
  amplitude-ai import chats.jsonl --dry-run        # checks every line, sends nothing
  amplitude-ai import chats.jsonl --end-sessions   # sends them, and ends each session at its last message
  zcat old/*.gz | amplitude-ai import -            # reads standard input; that cannot be resumed

Exit codes: 0 all sent, 1 some lines rejected, 2 wrong usage or key, 3 Amplitude out of reach, 130 stopped.`;

/** Adds the command that sends conversations of the past. */
export function addImport(program: Command, io: CliIo, finish: (code: number) => void): void {
  program
    .command('import')
    .description('Send conversations of the past: JSONL files, one message a line. Goes on where it was stopped.')
    .argument('<files...>', 'JSONL files in the order of time, .gz too; - is standard input')
    .option('--dry-run', 'check everything, send nothing')
    .option('--end-sessions', 'end each session at the time of its last message')
    .option('--strict', 'stop at the first line that cannot be an event')
    .option('--restart', 'forget how far an earlier import came')
    .option('--api-key <key>', 'instead of AMPLITUDE_AI_API_KEY')
    .option('--server-zone <zone>', 'US or EU; instead of AMPLITUDE_AI_SERVER_ZONE', (zone) => zone.toUpperCase())
    .option('--server-url <url>', 'another batch endpoint; instead of AMPLITUDE_AI_SERVER_URL')
    .option('--content-mode <mode>', 'what leaves the machine: full, metadata_only or customer_enriched')
    .option('--redact-pii', 'replace e-mail addresses, phone and card numbers, secrets')
    .option('--events-per-second <n>', 'events sent in a second at most (5000)', Number)
    .option('--min-id-length <n>', 'characters that a user or device id must have (5)', Number)
    .option('--max-sessions <n>', 'sessions whose turns are remembered (100000)', Number)
    .option('--retries <n>', 'attempts after a failed upload (8)', Number)
    .option('--quiet', 'no progress')
    .option('--json', 'print the report as one JSON object')
    .showHelpAfterError('(amplitude-ai import --help has examples)')
    .addHelpText('after', examples)
    .action(async (files: string[], flags: ImportFlags) => {
      const { runImport } = await import('../import/command/run-import.ts');
      finish(await runImport(files, flags, io));
    });
}
