const OpenAI = require('openai');
function make(require) {
  return require('openai');
}
class Loader {
  require(name) {
    return name;
  }
  load() {
    return this.require('openai');
  }
}
module.exports = { OpenAI, make, Loader };
