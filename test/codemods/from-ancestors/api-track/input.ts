import { createEvent, getActiveClient, isTracking, track, tracking, untrack } from 'amplitude-ai/tracking';
import { amplitude } from './amplitude.js';

export const tracker = track(amplitude, { providers: ['openai'] });
export const told = () => amplitude.track(createEvent({ model: 'acme-1', provider: 'acme', operation: 'text_generation' }));
export const job = (work: () => Promise<void>) => tracking(amplitude, work);
export const now = () => [isTracking(), getActiveClient()];
await untrack();
