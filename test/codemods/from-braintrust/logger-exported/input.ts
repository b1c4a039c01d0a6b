import { initLogger } from 'braintrust';

export const logger = initLogger({ projectName: 'app' });
