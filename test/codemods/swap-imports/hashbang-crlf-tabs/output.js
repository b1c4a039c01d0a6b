#!/usr/bin/env node

	const { OpenAI } = require("amplitude-ai/openai")
	new OpenAI()
