import Replicate from 'replicate';

const replicate = new Replicate({ auth: 'key' });
await replicate.run('meta/meta-llama-3-8b-instruct', { input: {} });
for await (const event of replicate.stream('meta/meta-llama-3-8b-instruct', { input: {} })) console.log(event);
const prediction = await replicate.predictions.create({ input: {} });
await replicate.wait(prediction);
await replicate.predictions.get(prediction.id);
