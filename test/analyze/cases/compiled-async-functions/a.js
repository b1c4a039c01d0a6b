"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const tslib_1 = require("tslib");
const openai_1 = require("openai");
class Answers {
    client() {
        return tslib_1.__awaiter(this, void 0, void 0, function* () {
            return new openai_1.OpenAI({ apiKey: yield this.key() });
        });
    }
    ask(model, input) {
        return tslib_1.__awaiter(this, void 0, void 0, function* () {
            const client = yield this.client();
            const { embeddings } = yield this.client();
            yield embeddings.create({ model, input });
            return (yield this.client()).responses.create({ model, input });
        });
    }
}
exports.Answers = Answers;
