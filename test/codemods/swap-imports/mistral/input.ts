import { Mistral } from '@mistralai/mistralai';
import { HTTPClient } from '@mistralai/mistralai/lib/http.js';

export const mistral = new Mistral({ httpClient: new HTTPClient() });
