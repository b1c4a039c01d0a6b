import { flush, setSessionId } from 'amplitude-ai/observability';
import { amplitude } from './amplitude.js';

setSessionId('session-1');
await flush(amplitude);
