import Openlit, { PII } from 'openlit';

Openlit.init({ applicationName: 'support' });
export const pii = new PII();
