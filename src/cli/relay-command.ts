import type { Command } from 'commander';
import { environmentVariables, optionsFromEnvironment } from '../core/config.ts';
import type { RelayFlags } from '../relay/command/run-relay.ts';
import { lessonText } from './command-help.ts';
import type { CliIo } from './io.ts';

const tokenVariable = 'AMPLITUDE_AI_RELAY_TOKEN';

const lesson = lessonText({
  call: 'amplitude-ai relay',
  examples: [
    { args: '', does: 'takes spans of this machine at http://127.0.0.1:4318/v1/traces' },
    {
      args: '--host 0.0.0.0 --dir /var/lib/amplitude-ai',
      does: 'takes those of others, with a token; events outlive restarts',
    },
    { args: '--content-mode metadata_only', does: 'sends tokens, models and times, and no content' },
  ],
  env: {
    [environmentVariables.apiKey]: 'key of the project, where --api-key is not given',
    [environmentVariables.serverZone]: 'US or EU',
    [environmentVariables.serverUrl]: 'another ingestion endpoint',
    [environmentVariables.contentMode]: 'what may be sent, where --content-mode is not given',
    [tokenVariable]: 'what senders give as "authorization: Bearer <token>"',
  },
  exits: [
    ['0', 'stopped by SIGTERM or Ctrl-C'],
    ['2', 'it cannot be started so'],
  ],
});

/** Adds the command that takes spans of OpenTelemetry over the network. */
export function addRelay(program: Command, io: CliIo, finish: (code: number) => void): void {
  program
    .command('relay')
    .description('Take OpenTelemetry spans over OTLP/HTTP, from programs in any language, and send them as events.')
    .option('--port <n>', 'where to listen (4318)', Number)
    .option('--host <address>', 'on which address (127.0.0.1); others need a token')
    .option('--open', 'let everybody who reaches it send, without a token')
    .option('--tls-cert <file>', 'certificate, as PEM')
    .option('--tls-key <file>', 'its key, as PEM')
    .option('--dir <folder>', 'where events wait; several relays may share one')
    .option('--fsync', 'answer when events would outlive a power failure, too')
    .option('--wait-ms <n>', 'how long an answer is held back for parents of its spans (1000)', Number)
    .option('--max-body-bytes <n>', 'bytes of a request, unpacked (16 MB)', Number)
    .option('--max-spool-bytes <n>', 'bytes that wait on disk before senders are told to wait (1 GB)', Number)
    .option('--max-in-flight-bytes <n>', 'bytes of requests under way before that (64 MB)', Number)
    .option('--max-connections <n>', 'connections at a time (512)', Number)
    .option('--api-key <key>', 'instead of AMPLITUDE_AI_API_KEY')
    .option('--server-zone <zone>', 'US or EU; instead of AMPLITUDE_AI_SERVER_ZONE', (zone) => zone.toUpperCase())
    .option('--server-url <url>', 'another endpoint; instead of AMPLITUDE_AI_SERVER_URL')
    .option('--content-mode <mode>', 'what leaves the machine: full, metadata_only or customer_enriched')
    .option('--redact-pii', 'replace e-mail addresses, phone and card numbers, secrets')
    .option('--dialects <names>', 'events of other names, as llmRunEvents,agentEvents', (names) => names.split(','))
    .option('--json', 'print the address as one JSON object')
    .addHelpText('after', lesson)
    .action(async (flags: RelayFlags) => {
      const { runRelay } = await import('../relay/command/run-relay.ts');
      const { apiKey = '', serverUrl, serverZone, contentMode, redactPii } = optionsFromEnvironment(io.env);
      const { json = false, ...given } = flags;
      const options = { apiKey, serverUrl, serverZone, contentMode, redactPii, token: io.env[tokenVariable], ...given };
      finish(await runRelay(options, { json }, io));
    });
}
