import { access } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import picocolors from 'picocolors';
import { validateEvent } from '../../../schema/validate.ts';
import { environmentVariables, optionsFromEnvironment } from '../../core/config.ts';
import { inboxFolder } from '../disk/inbox-folder.ts';
import { eventsFile } from '../disk/inbox-line.ts';
import { InboxError } from '../inbox-error.ts';
import { Forwarder, type ForwardTo } from './forward.ts';
import { type OpenInbox, openInbox, usualPort } from './open-inbox.ts';

export interface InboxFlags {
  readonly port?: number;
  readonly dir?: string;
  /** `true`, or the endpoint to send on to. */
  readonly forward?: boolean | string;
  readonly json?: boolean;
}

interface Written {
  write(text: string): unknown;
}

export interface InboxTerminal {
  readonly stdout: Written;
  readonly stderr: Written;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  readonly signal?: AbortSignal;
}

export interface InboxSurroundings {
  readonly pageFolder: string;
  readonly useColor: boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly clearProgress: () => void;
}

const exit = { fine: 0, usage: 2 } as const;

/** Milliseconds that events on their way to Amplitude get at the end; what is left waits on disk. */
const farewellMs = 5_000;

/** Runs until Ctrl-C, SIGTERM or the signal of the terminal. Resolves with the exit code. */
export async function runInbox(
  { port, dir, forward, json }: InboxFlags,
  terminal: InboxTerminal,
  { pageFolder, useColor, onProgress, clearProgress }: InboxSurroundings,
): Promise<number> {
  const { stdout, stderr, env } = terminal;
  const cwd = terminal.cwd();
  try {
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
      throw new InboxError('INBOX_PORT_UNAVAILABLE', `--port needs a number from 0 to 65535; received ${port}.`);
    }
    const ended = untilStopped(terminal.signal);
    const folder = dir === undefined ? inboxFolder(await projectAround(cwd)) : resolve(cwd, dir);
    const to = forward ? forwardTo(forward, env) : undefined;
    const forwarder = to && new Forwarder(to, env);
    const inbox = await openInbox({
      folder,
      port,
      pageFolder,
      validate: (event) => validateEvent(event).map(({ property, message }) => ({ path: property, message })),
      onReceived: (received) => forwarder?.send(received),
      ...(onProgress ? { onProgress } : {}),
      forwardsTo: to && (to.serverUrl ?? `Amplitude (${to.serverZone ?? 'US'})`),
    });
    clearProgress();
    const { origin: url, ingestUrl, token, pageUrl } = inbox;
    if (json) {
      stdout.write(`${JSON.stringify({ url, ingestUrl, viewer: pageUrl, dir: folder, token, pid: process.pid })}\n`);
    } else {
      stdout.write(greeting(inbox, relative(cwd, folder) || folder, port, useColor));
    }
    await ended;
    await inbox.close();
    for (const { delivered, pending, rejected } of (await forwarder?.shutdown(farewellMs)) ?? []) {
      stderr.write(`forwarded: ${delivered} delivered, ${rejected} refused, ${pending} still to be sent\n`);
    }
    return exit.fine;
  } catch (error) {
    clearProgress();
    if (!(error instanceof InboxError)) throw error;
    if (json) stdout.write(`${JSON.stringify({ error: { code: error.code, message: error.message } })}\n`);
    stderr.write(`amplitude-ai inbox: ${error.message}\n`);
    return exit.usage;
  }
}

function forwardTo(forward: true | string, env: InboxTerminal['env']): ForwardTo {
  const { apiKey, serverZone } = optionsFromEnvironment(env);
  if (forward === true) return { apiKey, serverZone };
  if (!URL.canParse(forward) || !/^https?:$/.test(new URL(forward).protocol)) {
    throw new InboxError(
      'INBOX_FORWARD_INVALID',
      `--forward takes an http URL, or nothing for Amplitude; received ${JSON.stringify(forward)}.`,
    );
  }
  return { apiKey, serverUrl: forward };
}

/** The folder with the nearest package.json above; the current one where there is none. */
async function projectAround(cwd: string): Promise<string> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const isPackage = await access(join(folder, 'package.json')).then(
      () => true,
      () => false,
    );
    if (isPackage) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}

function untilStopped(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const stop = () => {
      for (const name of names) process.off(name, stop);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    for (const name of names) process.once(name, stop);
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
  });
}

function greeting(inbox: OpenInbox, folder: string, asked: number | undefined, useColor: boolean): string {
  const { bold, cyan, dim, yellow } = picocolors.createColors(useColor);
  const { events, foreign, foreignLines } = inbox.stats();
  const port = Number(new URL(inbox.origin).port);
  const lines = [
    `${bold('Viewer')}  ${cyan(inbox.pageUrl)}`,
    `${bold('Events')}  ${join(folder, eventsFile)} ${dim(`(${events} so far)`)}`,
    ...(asked === undefined && port !== usualPort ? [yellow(`Port ${usualPort} is taken; this is ${port}.`)] : []),
    ...(foreign > 0
      ? [
          yellow(
            `Lines that are no events were left alone: ${foreignLines.join(', ')}${foreign > foreignLines.length ? ', …' : ''}.`,
          ),
        ]
      : []),
    '',
    'Point your app at it:',
    `  ${environmentVariables.apiKey}=local ${environmentVariables.serverUrl}=${inbox.ingestUrl} node app.js`,
    '',
    dim('Ctrl-C ends it; the events stay.'),
  ];
  return `${lines.join('\n')}\n`;
}
