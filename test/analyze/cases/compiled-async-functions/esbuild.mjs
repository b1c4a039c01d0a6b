import OpenAI from "openai";
var __async = (self, args, generator) => new Promise((resolve) => resolve(generator.apply(self, args)));
function imageModel(ai, client) {
  return ai.define({}, (request) => __async(null, null, function* () {
    return yield client.images.generate(request);
  }));
}
const plugin = (options) => (ai) => __async(null, null, function* () {
  imageModel(ai, new OpenAI(options));
});
export { plugin };
