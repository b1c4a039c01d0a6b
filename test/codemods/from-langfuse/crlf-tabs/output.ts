import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

export class Bot {
	readonly openai = wrap(new OpenAI(), {
		userId: 'user-42',
	});
}
