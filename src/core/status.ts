import type { AmplitudeAIOptions } from './config.ts';
import type { ContentMode } from './content-mode.ts';
import type { DeliveryReport } from './delivery/sink.ts';
import { shared } from './shared-state.ts';
import type { Tracker } from './tracker.ts';

/** What `ai.status()` tells. */
export interface Status {
  readonly contentMode: ContentMode;
  readonly redactPii: boolean;
  /** Number of patterns of the app's own. */
  readonly customRedactionPatterns: number;
  readonly debug: boolean;
  readonly dryRun: boolean;
  readonly validate: boolean;
  readonly serverZone: 'US' | 'EU';
  readonly serverUrl: string | undefined;
  /** Whether events go through a client of the app. */
  readonly sharesClient: boolean;
  /** Ids of the providers whose SDK is installed. */
  readonly providersAvailable: readonly string[];
  /** Ids of the providers that `patch` or the register hook observes. */
  readonly patchedProviders: readonly string[];
  readonly delivery: DeliveryReport;
  /** How often a property was left out of an event that was sent, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Events that are not written out yet. */
  readonly queued: number;
}

export function statusOf(options: AmplitudeAIOptions, tracker: Tracker): Status {
  return {
    contentMode: tracker.contentMode,
    redactPii: options.redactPii === true,
    customRedactionPatterns: options.customRedactionPatterns?.length ?? 0,
    debug: options.debug === true,
    dryRun: options.dryRun === true,
    validate: tracker.validate,
    serverZone: options.serverZone ?? 'US',
    serverUrl: options.serverUrl,
    sharesClient: options.amplitude !== undefined,
    providersAvailable: shared.providersAvailable?.() ?? [],
    patchedProviders: [...shared.patchedProviders],
    ...tracker.report(),
  };
}
