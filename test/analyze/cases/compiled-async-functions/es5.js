"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    return new (P || (P = Promise))(function (resolve) {
        resolve(generator.apply(thisArg, _arguments || []).next().value);
    });
};
var openai_1 = require("openai");
var Answers = /** @class */ (function () {
    function Answers() {
        this.client = new openai_1.OpenAI();
    }
    Answers.prototype.ask = function (model, input) {
        return __awaiter(this, void 0, void 0, function () {
            return __generator(this, function (_a) {
                switch (_a.label) {
                    case 0: return [4 /*yield*/, this.client.responses.create({ model: model, input: input })];
                    case 1: return [2 /*return*/, _a.sent()];
                }
            });
        });
    };
    return Answers;
}());
exports.Answers = Answers;
