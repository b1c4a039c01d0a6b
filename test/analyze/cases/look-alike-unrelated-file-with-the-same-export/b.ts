import { client as http } from './http/client';
import { client as ai } from './ai/client';
http.responses.create({});
ai.responses.create({});
