import { AmplitudeCallbackHandler } from 'amplitude-ai/langchain';

const handler = new AmplitudeCallbackHandler();
export const callbacks = [handler];
process.on('beforeExit', () => void handler.shutdownAsync());
