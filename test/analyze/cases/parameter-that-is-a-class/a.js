import Anthropic from "@anthropic-ai/sdk";
import { create } from "./create.js";
class Base {
  constructor(client) {
    this.client = client;
  }
}
class Provider extends Base {
  run(payload) {
    return this.client.messages.create(payload);
  }
}
export const made = () => create("KEY", Anthropic, Provider);
