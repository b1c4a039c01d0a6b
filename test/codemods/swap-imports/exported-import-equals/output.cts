export import openai = require('amplitude-ai/openai');
