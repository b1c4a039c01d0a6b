import { observeOpenAI } from '@langfuse/openai';
import OpenAI from 'openai';

export class Bot {
	readonly openai = observeOpenAI(new OpenAI(), {
		userId: 'user-42',
		generationName: 'bot',
	});
}
