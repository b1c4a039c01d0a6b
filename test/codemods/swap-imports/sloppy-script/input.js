var OpenAI = require('openai');
with (options) {
  var key = 010;
}
var await = 1;
