import { init, observe } from 'amplitude-ai';

// Traceloop's initialize() went.
init({ contentMode: 'metadata_only' });
export const step = observe(async () => 1, { name: 'step' });
