var OpenAI = require('amplitude-ai/openai');
with (options) {
  var key = 010;
}
var await = 1;
