/* Copyright */

import OpenAI from "openai"; // the SDK

async function main() {
	const answer = await new OpenAI().responses.create({ model: "gpt-5-mini", input: "Why?" });
	console.log(answer.output_text);
}

void main();
