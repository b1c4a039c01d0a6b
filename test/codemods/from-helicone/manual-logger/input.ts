import { HeliconeManualLogger } from '@helicone/helpers';

const logger = new HeliconeManualLogger({ apiKey: process.env.HELICONE_API_KEY ?? '' });
export { logger };
