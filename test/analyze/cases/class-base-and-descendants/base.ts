export abstract class Agent {
  abstract client: any;
  run() {
    return this.model.chat.completions.create({});
  }
}
