import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from '@amplitude/ai';

amplitude.init('key');
export const ai = new AmplitudeAI({ amplitude });
