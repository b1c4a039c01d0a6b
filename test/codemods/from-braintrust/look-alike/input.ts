import { wrapOpenAI } from '@acme/braintrust';
import { initLogger } from './braintrust.ts';

initLogger({ projectName: 'app' });
export const client = wrapOpenAI({});
