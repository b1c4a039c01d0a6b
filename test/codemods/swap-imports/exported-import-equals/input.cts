export import openai = require('openai');
