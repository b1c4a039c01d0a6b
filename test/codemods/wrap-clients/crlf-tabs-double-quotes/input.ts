/* Licence: MIT */

import type OpenAI from "openai"; // types only

export class Search {
	constructor(private client: OpenAI) {}

	embed(input: string) {
		return this.client.embeddings.create({ model: "text-embedding-3-small", input });
	}
}
