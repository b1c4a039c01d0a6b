const Sender = require('./sender');

module.exports = class Model {
  constructor(base) {
    this.sender = new Sender({ base });
  }
  ask(data) {
    const path = '/v1/chat/completions';
    return this.sender.post(path, data);
  }
};
