import { isAbsolute } from 'node:path';
import { type ContentMode, contentModes, isContentMode } from './content-mode.ts';
import type { CustomPrices } from './custom-prices.ts';
import type { AmplitudeClient } from './delivery/amplitude-client.ts';
import type { OnEvent } from './delivery/sink.ts';
import type { DeliveryOptions } from './delivery/spool/spool-settings.ts';
import type { Dialect } from './dialects.ts';
import { AmplitudeAIError } from './errors.ts';
import type { PropagateContext } from './propagation/allowed-hosts.ts';
import type { CustomPattern } from './redact/custom-pattern.ts';

export interface AmplitudeAIOptions {
  /** API key of the Amplitude project. Either this or `amplitude`; a dry run needs neither. */
  apiKey?: string | undefined;
  /** An analytics-node client of the app, to share its pipeline. Its life stays the app's business. */
  amplitude?: AmplitudeClient | undefined;
  /** What leaves the process. Default: `full`. */
  contentMode?: ContentMode | undefined;
  /** Replaces e-mail addresses, phone and card numbers, secrets and the like in all content. Default: false. */
  redactPii?: boolean | undefined;
  /** What else to replace in content, with or without `redactPii`: sources of regular expressions, RegExps, functions. */
  customRedactionPatterns?: readonly CustomPattern[] | undefined;
  /** `EU` for projects with EU data residency. Default: `US`. */
  serverZone?: 'US' | 'EU' | undefined;
  /** Another ingestion endpoint, for example a proxy or the local inbox. */
  serverUrl?: string | undefined;
  /** Prints one line for each event on stderr: who, what, tokens, cost, latency; never content. Default: false. */
  debug?: boolean | undefined;
  /** Writes and prints events, and sends none. Default: false. */
  dryRun?: boolean | undefined;
  /** Tracking methods throw `INVALID_EVENT` at options that cannot be. Default: false; the event is then refused. */
  validate?: boolean | undefined;
  /** Shortest user or device id that the project takes. Default: 5, as Amplitude's own. */
  minIdLength?: number | undefined;
  /** Prices for models that the built-in data lacks, or that the app gets cheaper. US dollars per million tokens. */
  prices?: CustomPrices | undefined;
  /**
   * Whether tracked clients add headers to their requests that say where a call stands (`traceparent`,
   * `x-amplitude-session-id`, …), so that a gateway of yours can go on with the session. `true`: only to servers of your
   * own network, never to a public host; `{ hosts }`: to those. Default: false.
   */
  propagateContext?: PropagateContext | undefined;
  /**
   * Whether events say in which file and line the call was made, as `amplitude-ai verify` needs it. Default: where
   * `serverUrl` is on this machine, but for tests and `NODE_ENV=production`.
   */
  callSites?: boolean | undefined;
  /**
   * What events are sent as: values of `amplitude-ai/dialects`, such as `llmRunEvents`. The `[Agent]` events are one of
   * them, `agentEvents`, and the only one by default.
   */
  dialects?: readonly Dialect[] | undefined;
  /** How events wait for Amplitude: on disk where there is one that lasts, so that they outlive the process. */
  delivery?: DeliveryOptions | undefined;
  /** Called once for each event when Amplitude has taken it, or it was refused. */
  onEvent?: OnEvent | undefined;
}

type Read = (text: string, variable: string) => unknown;

const asIs: Read = (text) => text;

/** What the environment may say, by option. */
const environment = {
  apiKey: { variable: 'AMPLITUDE_AI_API_KEY', read: asIs },
  contentMode: { variable: 'AMPLITUDE_AI_CONTENT_MODE', read: (text, variable) => checkMode(text, variable) },
  serverUrl: { variable: 'AMPLITUDE_AI_SERVER_URL', read: asIs },
  serverZone: {
    variable: 'AMPLITUDE_AI_SERVER_ZONE',
    read: (text, variable) => checkZone(text.toUpperCase(), variable),
  },
  redactPii: { variable: 'AMPLITUDE_AI_REDACT_PII', read: isOn },
  debug: { variable: 'AMPLITUDE_AI_DEBUG', read: isOn },
  dryRun: { variable: 'AMPLITUDE_AI_DRY_RUN', read: isOn },
  validate: { variable: 'AMPLITUDE_AI_VALIDATE', read: isOn },
  callSites: { variable: 'AMPLITUDE_AI_CALL_SITES', read: isOn },
  delivery: {
    variable: 'AMPLITUDE_AI_SPOOL',
    read: (text) => (isAbsolute(text) ? { dir: text } : { spool: isOn(text) }),
  },
} as const satisfies Partial<Record<keyof AmplitudeAIOptions, { variable: string; read: Read }>>;

/** The environment variables that are read, by option. */
export const environmentVariables = Object.fromEntries(
  Object.entries(environment).map(([option, { variable }]) => [option, variable]),
) as { readonly [Option in keyof typeof environment]: (typeof environment)[Option]['variable'] }; // The same keys.

/** Read by the register hook: whether it patches. */
export const autoPatchVariable = 'AMPLITUDE_AI_AUTO_PATCH';

type Environment = Readonly<Record<string, string | undefined>>;

/** Anything but a word for no: whoever misspelt `true` for redaction must not find addresses in the events. */
export function isOn(text: string | undefined): boolean {
  return text !== undefined && !/^(false|0|no|off|)$/i.test(text.trim());
}

/** What the environment says. What an app says itself wins. */
export function optionsFromEnvironment(env: Environment): AmplitudeAIOptions {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([option, { variable, read }]: [string, { variable: string; read: Read }]) => {
      const text = env[variable]?.trim();
      return text ? [[option, read(text, variable)]] : [];
    }),
  );
}

/** Whether the environment says where events go, or that none goes. Asked for each call of an app that is not set up. */
export function isConfigured(env: Environment): boolean {
  return Boolean(env[environment.apiKey.variable]) || isOn(env[environment.dryRun.variable]);
}

/** Refuses what cannot work, when it is configured and not when it is used. */
export function checkOptions(options: AmplitudeAIOptions): void {
  const { apiKey, amplitude, contentMode, serverUrl, serverZone, dryRun } = options;
  if (amplitude === undefined && !dryRun && (typeof apiKey !== 'string' || apiKey.trim() === '')) {
    const received = apiKey === undefined ? 'neither' : `apiKey: ${JSON.stringify(apiKey)}`;
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `AmplitudeAI needs { apiKey } or { amplitude }; received ${received}. Take the key from your project's settings ` +
        `in Amplitude, or set ${environment.apiKey.variable}.`,
    );
  }
  if (amplitude !== undefined && typeof amplitude?.track !== 'function') {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `{ amplitude } must be a client of @amplitude/analytics-node; received ${typeof amplitude} without track().`,
    );
  }
  checkMode(contentMode, 'contentMode');
  checkZone(serverZone, 'serverZone');
  checkUrl(serverUrl);
  checkDelivery(options.delivery ?? {});
}

/** Else events would wait for an address that cannot be. */
function checkUrl(url: string | undefined): void {
  // An address of nothing is none: Amplitude's own is used.
  if (!url || (URL.canParse(url) && /^https?:/i.test(url))) return;
  throw new AmplitudeAIError(
    'INVALID_CONFIG',
    `serverUrl is ${JSON.stringify(url)}; it must begin with https:// or http://.`,
  );
}

function checkDelivery({ dir, maxBytes, maxAgeMs }: DeliveryOptions): void {
  for (const [option, given] of Object.entries({ dir, maxBytes, maxAgeMs })) {
    if (given === undefined || (option === 'dir' ? typeof given === 'string' : Number(given) > 0)) continue;
    throw new AmplitudeAIError('INVALID_CONFIG', `delivery.${option} cannot be ${String(given)}.`);
  }
}

function checkMode(mode: string | undefined, where: string): ContentMode | undefined {
  if (mode === undefined || isContentMode(mode)) return mode;
  throw new AmplitudeAIError(
    'INVALID_CONFIG',
    `${where} is ${JSON.stringify(mode)}; known modes: ${contentModes.join(', ')}.`,
  );
}

function checkZone(zone: string | undefined, where: string): 'US' | 'EU' | undefined {
  if (zone === undefined || zone === 'US' || zone === 'EU') return zone;
  throw new AmplitudeAIError('INVALID_CONFIG', `${where} is ${JSON.stringify(zone)}; it must be "US" or "EU".`);
}
