import type { CallbackHandler } from '@langfuse/langchain';

export interface Deps {
  handler: CallbackHandler;
}
