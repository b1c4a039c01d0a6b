import { PII } from 'openlit';
import { init } from 'amplitude-ai';

init();
export const pii = new PII();
