import { environmentVariables, optionsFromEnvironment } from '../core/config.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import type { Check } from './check.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface KeySigns {
  readonly env: Environment;
  /** Env file of the project that has the key. */
  readonly keyFile: string | undefined;
  /** The app has an Amplitude client of its own, which brings a key. */
  readonly hasClient: boolean;
}

const variable = environmentVariables.apiKey;

/** What keys of Amplitude projects look like. */
const keyShape = /^[0-9a-f]{32}$/;

export function keyCheck({ env, keyFile, hasClient }: KeySigns): Check {
  const name = 'API key';
  const key = env[variable]?.trim();
  if (key) {
    if (keyShape.test(key)) return { name, status: 'ok', found: `${variable} is set` };
    return {
      name,
      status: 'warning',
      found: `${variable} is set, but is not 32 hexadecimal digits`,
      fix: "Compare it with the API key in your project's settings in Amplitude; the secret key is another one.",
    };
  }
  if (keyFile !== undefined) {
    return {
      name,
      status: 'warning',
      found: `${variable} is in ${keyFile}, not in this environment`,
      fix: `node --env-file=${keyFile} app.js`,
    };
  }
  if (hasClient) return { name, status: 'ok', found: "the app's own Amplitude client brings its key" };
  return { name, status: 'failed', found: `${variable} is not set`, fix: `export ${variable}=<key>` };
}

/** Whether the other variables say something that works. */
export function optionsCheck(env: Environment): Check {
  const name = 'options';
  try {
    // The key decides whether the rest is read at all; what it is does not matter here.
    const options = optionsFromEnvironment({ ...env, [variable]: 'any' });
    const { contentMode = 'full', serverUrl, serverZone = 'US' } = options ?? {};
    if (serverUrl !== undefined && !URL.canParse(serverUrl)) {
      return {
        name,
        status: 'failed',
        found: `${environmentVariables.serverUrl} is no URL`,
        fix: `unset ${environmentVariables.serverUrl}`,
      };
    }
    const place = serverUrl === undefined ? `zone ${serverZone}` : `server ${withoutCredentials(serverUrl)}`;
    return { name, status: 'ok', found: `content mode ${contentMode}, ${place}` };
  } catch (error) {
    if (!(error instanceof AmplitudeAIError)) throw error;
    const culprit = Object.values(environmentVariables).find((one) => error.message.includes(one));
    return { name, status: 'failed', found: error.message, fix: `unset ${culprit ?? 'it'}` };
  }
}

/** An address fit for a terminal: without user, password and query. */
export function withoutCredentials(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
