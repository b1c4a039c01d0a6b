import { Console } from 'node:console';

/** Standard output belongs to the protocol: one line of a dependency's log there ends the session. */
export function consoleToStderr(): void {
  globalThis.console = new Console(process.stderr, process.stderr);
}
