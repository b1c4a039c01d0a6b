import { CallbackHandler } from 'langfuse-langchain';

const handler = new CallbackHandler({ flushAt: 1, enabled: false });
export const callbacks = [handler];
process.on('beforeExit', () => void handler.shutdownAsync());
