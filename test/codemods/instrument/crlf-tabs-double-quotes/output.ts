/* Copyright */

import OpenAI from "amplitude-ai/openai"; // the SDK
import { init } from "amplitude-ai";

if (process.env.AMPLITUDE_AI_API_KEY) init();

async function main() {
	const answer = await new OpenAI().responses.create({ model: "gpt-5-mini", input: "Why?" });
	console.log(answer.output_text);
}

void main();
