#!/usr/bin/env node

	const { OpenAI } = require("openai")
	new OpenAI()
