import { openai } from '@acme/models';
import { claude } from '@acme/models/claude';
openai.responses.create({});
claude().messages.create({});
