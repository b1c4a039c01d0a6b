import { Worker } from './b';
import { runnables } from './c';
async function compile(context) {
  return { ...runnables(context), name: 'main' };
}
new Worker({ compiled: await compile({}) });
