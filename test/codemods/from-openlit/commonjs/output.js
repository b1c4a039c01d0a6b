const { init } = require('amplitude-ai');

init();
module.exports = {};
