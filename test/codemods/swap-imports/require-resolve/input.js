const where = require.resolve('openai');
const url = import.meta.resolve('openai');
export { where, url };
