const OpenAI = require('openai');
function Legacy() {
  this.client = new OpenAI();
}
Legacy.prototype.ask = function () {
  return this.client.chat.completions.create({});
};
new Legacy().client.responses.create({});
