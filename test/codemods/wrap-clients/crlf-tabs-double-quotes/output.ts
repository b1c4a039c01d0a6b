/* Licence: MIT */

import type OpenAI from "openai"; // types only
import { wrap } from "amplitude-ai";

export class Search {
	constructor(private client: OpenAI) {}

	embed(input: string) {
		return wrap(this.client).embeddings.create({ model: "text-embedding-3-small", input });
	}
}
