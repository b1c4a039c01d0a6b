// Answers questions.
"use strict";
const OpenAI = require("amplitude-ai/openai"); // the drop-in
exports.handler = async function (event) {
	return new OpenAI().responses.create({ model: "gpt-5-mini", input: event.question });
};
