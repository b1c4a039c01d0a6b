import OpenAI from 'openai';

const board = { chat: { completions: { create: (row) => row } } };

export class Assistant {
  constructor() {
    this.chat = new OpenAI().chat;
  }
  rows(list) {
    return list.map(function (row) {
      return this.chat.completions.create(row);
    }, board);
  }
  row(row) {
    function add() {
      return this.chat.completions.create(row);
    }
    return add.call(board);
  }
}
