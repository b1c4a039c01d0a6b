import type { CallbackManager } from '@llamaindex/core/global';
import type { FrameworkOptions } from '../framework-options.ts';

export interface AmplitudeLlamaIndexOptions extends FrameworkOptions {
  /** Where to listen. Default: `Settings.callbackManager` at the time of the registration. */
  callbackManager?: CallbackManager | undefined;
}
