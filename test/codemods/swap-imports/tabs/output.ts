	import OpenAI from	'amplitude-ai/openai';
	export function make() {
		return new OpenAI();	
	}
