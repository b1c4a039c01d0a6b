export class Model {
  constructor(args) {
    this.client = args.client;
    this.params = args.params ?? {};
  }
}
