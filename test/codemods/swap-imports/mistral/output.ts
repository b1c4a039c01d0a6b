import { Mistral } from 'amplitude-ai/mistral';
import { HTTPClient } from '@mistralai/mistralai/lib/http.js';

export const mistral = new Mistral({ httpClient: new HTTPClient() });
