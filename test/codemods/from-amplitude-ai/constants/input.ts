import { EVENT_AI_RESPONSE, PROP_MODEL_NAME } from '@amplitude/ai';

export const names = [EVENT_AI_RESPONSE, PROP_MODEL_NAME];
