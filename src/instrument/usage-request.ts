import type { AnyStreamUsage } from '../providers/provider.ts';

/** Token counts of a stream that we ask for and the app did not. */
export interface UsageRequest {
  /** The app's parameters with the request added; a copy of ours. */
  readonly params: object;
  readonly answer: AnyStreamUsage;
  /** Makes the copy what the app gave. It is in time as long as the SDK has not written the body. */
  withdraw(): void;
}

export function requestUsage(given: unknown, usage: AnyStreamUsage | undefined): UsageRequest | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const params: object | undefined = usage?.ask(given);
  if (!usage || !params) return undefined;
  const withdraw = () => {
    for (const key of Object.keys(params)) if (!Object.hasOwn(given, key)) Reflect.deleteProperty(params, key);
    Object.assign(params, given);
  };
  return { params, answer: usage, withdraw };
}
