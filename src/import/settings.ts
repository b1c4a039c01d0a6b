import { createHash } from 'node:crypto';
import { checkOptions, environmentVariables, optionsFromEnvironment } from '../core/config.ts';
import type { ContentMode } from '../core/content-mode.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import type { ImportOptions } from './options.ts';

/** Options with nothing left open. */
export interface Settings {
  readonly apiKey: string;
  readonly url: string;
  readonly contentMode: ContentMode;
  readonly redactPii: boolean;
  readonly customRedactionPatterns: ImportOptions['customRedactionPatterns'];
  readonly prices: ImportOptions['prices'];
  readonly endSessions: boolean;
  readonly strict: boolean;
  readonly dryRun: boolean;
  readonly restart: boolean;
  readonly minIdLength: number;
  readonly eventsPerSecond: number;
  readonly maxSessions: number;
  readonly retries: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const hosts = { US: 'https://api2.amplitude.com', EU: 'https://api.eu.amplitude.com' } as const;

/** Checks the options before anything is read or sent. */
export function settingsOf(options: ImportOptions, env: Environment): Settings {
  const apiKey = options.apiKey ?? env[environmentVariables.apiKey] ?? '';
  const fromEnv = optionsFromEnvironment({ ...env, [environmentVariables.apiKey]: apiKey || 'none' });
  const dryRun = options.dryRun ?? fromEnv.dryRun ?? false;
  if (!dryRun && apiKey.trim() === '') {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `An import needs an API key; received none. Set ${environmentVariables.apiKey}, or check the files with --dry-run (dryRun: true).`,
    );
  }
  const contentMode = options.contentMode ?? fromEnv.contentMode ?? 'full';
  checkOptions({ apiKey: apiKey || 'none', contentMode, serverZone: options.serverZone });
  const zone = options.serverZone ?? fromEnv.serverZone ?? 'US';
  return {
    apiKey,
    url: batchUrl(options.serverUrl ?? fromEnv.serverUrl ?? hosts[zone]),
    contentMode,
    redactPii: options.redactPii ?? fromEnv.redactPii ?? false,
    customRedactionPatterns: options.customRedactionPatterns,
    prices: options.prices,
    endSessions: options.endSessions === true,
    strict: options.strict === true,
    dryRun,
    restart: options.restart === true,
    minIdLength: atLeast(1, 'minIdLength', options.minIdLength ?? 5),
    eventsPerSecond: atLeast(1, 'eventsPerSecond', options.eventsPerSecond ?? 5_000),
    maxSessions: atLeast(1, 'maxSessions', options.maxSessions ?? 100_000),
    retries: atLeast(0, 'retries', options.retries ?? 8),
  };
}

function atLeast(least: number, name: string, value: number): number {
  if (typeof value === 'number' && value >= least) return value;
  throw new AmplitudeAIError('INVALID_CONFIG', `${name} is ${String(value)}; give a number from ${least}.`);
}

/** The live endpoint is what people have at hand; the other one is its neighbour. */
function batchUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new AmplitudeAIError('INVALID_CONFIG', `serverUrl is ${JSON.stringify(given)}; give an http or https URL.`);
  }
  if (url.pathname === '/' || url.pathname === '/2/httpapi') url.pathname = '/batch';
  return url.href;
}

/** Of all that decides which events are sent, and where to. A hash, for the key must not be written down. */
export function fingerprintOf(settings: Settings): string {
  const { apiKey, url, contentMode, endSessions, minIdLength, maxSessions, redactPii, prices } = settings;
  const patterns = settings.customRedactionPatterns?.map(String);
  const ownPrices = typeof prices === 'function' ? String(prices) : prices;
  const writing = [contentMode, redactPii, patterns, ownPrices];
  const facts = JSON.stringify([apiKey, url, writing, endSessions, minIdLength, maxSessions]);
  return createHash('sha256').update(facts).digest('hex').slice(0, 32);
}
