import { clientFor } from './clients.js';
import { Model } from './model.js';

export class ChatModel extends Model {
  constructor({ client = clientFor(), ...rest } = {}) {
    super({ client, ...rest });
  }
  run(messages) {
    return this.client.chat.completions.create({ ...this.params, messages });
  }
}
