import OpenAI from 'openai';
const client = new OpenAI();
<<<<<<< HEAD
client.chat.completions.create({});
=======
client.responses.create({});
>>>>>>> other
