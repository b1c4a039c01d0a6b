import { CallbackManager, type Callbacks } from '@langchain/core/callbacks/manager';
import { guard } from '../../core/guard.ts';
import { AmplitudeCallbackHandler } from './callback-handler.ts';
import type { AmplitudeCallbackOptions } from './options.ts';

type Configure = typeof CallbackManager._configureSync;

/** The handler that every run gets; the last registration holds. */
let registered: AmplitudeCallbackHandler | undefined;
let restore: (() => void) | undefined;

/**
 * Records every run of LangChain and LangGraph in this process, without a handler at each call. Runs that have one of
 * their own keep it and are recorded once. A second registration replaces the first.
 *
 * @returns a function that ends it. Runs that have started are still recorded.
 *
 * @example
 * ```ts
 * import { registerAmplitude } from 'amplitude-ai/langchain';
 *
 * const unregister = registerAmplitude({ agentId: 'support-bot' });
 * ```
 */
export function registerAmplitude(options: AmplitudeCallbackOptions = {}): () => void {
  const handler = new AmplitudeCallbackHandler(options);
  registered = handler;
  restore ??= observeConfigure();
  return () => {
    if (registered !== handler) return;
    registered = undefined;
    restore?.();
    restore = undefined;
  };
}

/**
 * All runs, whatever starts them, get their callbacks from this one function. Without any it gives no manager, and the
 * run's metadata with it, so the handler goes in before.
 */
function observeConfigure(): () => void {
  const configure = CallbackManager._configureSync;
  const observed: Configure = function (this: typeof CallbackManager, inherited, local, ...rest) {
    const added = guard('adding the callback handler', withHandler, inherited, local) ?? inherited;
    return configure.call(this, added, local, ...rest);
  };
  CallbackManager._configureSync = observed;
  return () => {
    // Another tool may have put its own around ours; without a registration ours does nothing.
    if (CallbackManager._configureSync === observed) CallbackManager._configureSync = configure;
  };
}

function withHandler(inherited: Callbacks | undefined, local: Callbacks | undefined): Callbacks | undefined {
  if (!registered || hasOwn(inherited) || hasOwn(local)) return inherited;
  if (!inherited) return [registered];
  return Array.isArray(inherited) ? [...inherited, registered] : inherited.copy([registered]);
}

function hasOwn(callbacks: Callbacks | undefined): boolean {
  const handlers = Array.isArray(callbacks) ? callbacks : (callbacks?.handlers ?? []);
  return handlers.some((handler) => 'name' in handler && handler.name === registered?.name);
}
