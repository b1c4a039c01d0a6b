import express from 'express';

export class Server {
  constructor() {
    this.app = express();
    this.app.listen(3000);
  }
}
