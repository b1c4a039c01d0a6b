import { mastra, weather } from './mastra';

await mastra.getAgent('weather').stream('a');
await weather.generate('b');
const run = await mastra.getWorkflow('plan').createRunAsync();
await run.start({ inputData: {} });
